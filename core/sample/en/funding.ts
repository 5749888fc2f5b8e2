import type { SameShape } from '../../../shared/texts/sameShape.ts'
import type { funding as es } from '../es/funding.ts'

export const funding = {
  title: 'Funding of the Plan and readiness for the cyclone season',
  place: 'Online; the secretariat of the Group connected from the Ministry of Foreign Affairs',
  objective:
    'To put in order the funding opportunities available to the National Action Plan and to agree on measures to prepare displaced and returned population for the cyclone season.',
  aims: [
    'Have a common picture of funds, windows and deadlines.',
    'Decide which project profiles will be submitted and who prepares them.',
    'Review the capacity of shelters and reception centres in an emergency.',
  ],
  agenda: [
    'Welcome and approval of the minutes of {{day:-353}}',
    'Follow-up of agreements',
    'The funding picture',
    'Dialogue on funding',
    'Readiness for the cyclone season',
    'Agreements and closing',
  ],
  capacities: { ordonez: 'Spokesperson of the communities of the eastern border' },
  presentations: [
    {
      text: 'The Head of Cooperation Management presented the funding picture: 22 initiatives under way, with **41.6 million dollars** committed, of which 38% had been disbursed. He observed that three municipalities hold half of the resources, while the eastern border has a single current project.',
      priorities: [
        'Direct new resources to El Paraíso, Choluteca and Colón.',
        'Prepare project profiles that are ready to submit.',
        'Unify the reporting formats that institutions are asked for.',
      ],
    },
    {
      text: 'The Head of the Health and Migration Unit described the situation of the shelters. Of 47 premises identified in municipalities with displaced population, 19 meet minimum conditions of water, sanitation and separate spaces.',
      priorities: [
        'Equip twelve additional shelters before the period of heaviest rain.',
        'Preposition health and hygiene supplies in four regions.',
        'Guarantee safe spaces for women, children and persons with disabilities.',
      ],
    },
  ],
  discussion:
    'Banks and cooperation partners agreed that funds are available, but that prepared projects are missing. Municipalities asked to be taken into account from the design and not only at the time of implementation.\n\nIn the second part, the communities of the eastern border described what they went through in the previous season and asked that shelters not be set up in schools for long periods.',
  themes: [
    'Funds available and slow disbursement.',
    'Role of municipalities in project design.',
    'Participation of private companies and incentives for hiring.',
    'Shelters, safe water and care for pregnant women during emergencies.',
  ],
  headings: { funding: 'Funding', season: 'Readiness for the cyclone season' },
  interventions: {
    idb: {
      points: [
        'The second window of the non-reimbursable facility closes on {{day:-25}}; Honduras may submit up to two operations.',
        'Asked for project profiles of no more than five pages, with budget and target population.',
        "The head of the Bank's migration unit will visit the country and wishes to meet this Group and municipal authorities.",
      ],
    },
    cabei: {
      points: [
        'The Bank can finance social infrastructure at the border at a preferential rate and with three years of grace.',
        'What counterpart does the Government have for the reception centres?',
      ],
    },
    counterpartAnswer: {
      points: [
        'The counterpart foreseen is the land, the staff and the utilities; in cash, the authorised ceiling is 10% of the amount.',
        'All reimbursable funding requires the opinion of the Ministry of Finance, which takes about six weeks.',
      ],
    },
    europe: {
      points: [
        'The Delegation has committed 9.5 million euros over the next three years to protection and local development.',
        'Institutions receive up to seven different reporting formats for one and the same result.',
        'Proposed a single cooperation matrix, managed by the Ministry of Foreign Affairs, to replace individual requests.',
      ],
    },
    spain: {
      points: [
        'AECID will assign two experts to technical assistance for local governments during twelve months.',
        'Which body will represent the municipalities when projects are defined?',
      ],
    },
    municipalities: {
      points: [
        'AMHON will represent them, with a table of eight mayors of the municipalities that receive most people.',
        'Only 38 of the 298 municipalities have staff assigned to assist returned or displaced persons.',
        'Asked for a simple guide, so that municipalities can budget for this assistance with their own funds and with transfers.',
      ],
    },
    worldBank: {
      points: [
        'The social protection project foresees 3.2 million dollars for displaced households in twelve municipalities.',
        'The condition is that households be enrolled in the social register and in the single register.',
        'If the enrolment target is not met this quarter, the balance would be reassigned to another component.',
        'What support do the implementing units need in order to disburse on time?',
      ],
    },
    chamber: {
      points: [
        'The Chamber will convene its member companies to a dialogue on inclusive hiring.',
        'Is any tax or social security incentive foreseen for companies that hire returned persons?',
      ],
    },
    population: {
      points: [
        'In the last emergency, one in five women in shelters was pregnant or breastfeeding.',
        'Offered 4,000 hygiene and maternal health kits to be prepositioned in four regions.',
      ],
    },
    iom: {
      points: [
        'The rapid assessment of 47 premises gives a safe capacity of 5,300 people, against an estimated need of 9,000.',
        'IOM can rehabilitate eight shelters and train their management committees.',
      ],
    },
    community: {
      lead: 'He spoke by video call from Danlí:',
      points: [
        'When the river rises, the roads are closed for up to six days and nobody arrives with help.',
        'Some families prefer not to go to the shelter, because there they meet those who forced them out of their home.',
        'Asked that local committees be consulted before premises are chosen, and that they be given a two-way radio.',
      ],
    },
    pastoral: {
      points: [
        "The Association's shelter homes took in 2,200 people in the previous season, twice their capacity.",
        'Hosting in family homes worked well and deserves to be recognised as a form of shelter.',
      ],
    },
  },
  agreements: {
    singleMatrix: {
      text: 'Adopt a single cooperation matrix, managed by the Ministry of Foreign Affairs, with a single half-yearly reporting format.',
      followUps: [
        ['Format agreed with nine partners.', 'Gather the comments of the banks.'],
        [
          'The matrix is in use and replaced individual requests. Twenty-two initiatives registered.',
          'Update it every six months together with the map of interventions.',
        ],
      ],
    },
    projectProfiles: {
      text: 'Prepare two project profiles for the non-reimbursable window: assistance at the eastern border and youth employment.',
      followUps: [
        [
          'Drafting teams formed; there is a first draft of the youth employment profile.',
          'Define the target population in El Paraíso.',
        ],
        [
          'The youth employment profile was submitted on time. The eastern border profile awaits the opinion of Finance, and the Bank granted an extension.',
          'Collect the opinion and send the second profile.',
        ],
      ],
    },
    shelters: {
      text: 'Equip twelve additional shelters and form their management committees before the period of heaviest rain.',
      followUps: [
        [
          'Thirteen shelters equipped, eight of them rehabilitated with the support of IOM; all have a committee and a separate space for women and children.',
          'Evaluate their use at the end of the season.',
        ],
      ],
    },
    municipalGuide: {
      text: 'Publish a guide for municipalities to budget for the assistance to returned and displaced persons.',
      followUps: [
        [
          'The outline of the guide is ready. Technical assistance began later than planned.',
          'Write the chapters on revenue and transfers.',
        ],
      ],
    },
    kits: {
      text: 'Keep hygiene and maternal health kits prepositioned in four regions and replace those used.',
      followUps: [
        [
          '1,150 kits were distributed in two local emergencies and 900 were replaced.',
          'Complete the replacement in the eastern region.',
        ],
      ],
    },
    employers: {
      text: 'Hold a dialogue with private companies on inclusive hiring and possible incentives.',
      followUps: [
        [
          'The format was defined and 19 companies have confirmed. The position of Finance on incentives is missing.',
          'Confirm the venue and send the invitations.',
        ],
      ],
    },
    visit: {
      text: 'Prepare the agenda for the visit of the head of the migration unit of the Inter-American Development Bank.',
      followUps: [
        [
          'The mission visited Omoa and Choloma and met seven institutions; it left an aide-mémoire with recommendations.',
          'Take the recommendations into the project profiles.',
        ],
      ],
    },
  },
  closing:
    'Today has shown that the problem is not only one of resources, but of arriving on time with good projects. To the communities that spoke from Danlí I say that their words stand in these minutes and that they bind us.',
  nextMeeting: {
    place: 'Tegucigalpa, hybrid',
    notes:
      'Review of the Plan and response of the municipalities. Institutions will send their progress ten days before.',
  },
  sections: [
    {
      title: 'Funding windows mentioned',
      body: '| Source | Type | Deadline |\n| --- | --- | --- |\n| Inter-American Development Bank | Non-reimbursable, up to two operations | {{day:-25}} |\n| Central American Bank for Economic Integration | Preferential loan | Open window |\n| European Union | Grant, three years | Being programmed |',
    },
    {
      title: 'For the record',
      body: 'The session was held by videoconference and recorded with the consent of the participants. The recording is kept only until these minutes are approved.',
    },
  ],
} satisfies SameShape<typeof es>
