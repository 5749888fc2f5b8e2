import type { SameShape } from '../../../shared/texts/sameShape.ts'
import type { data as es } from '../es/data.ts'

export const data = {
  title: 'Single register, data quality and legal framework',
  place: 'Auditorium of the National Institute of Migration, Tegucigalpa, and online',
  objective:
    'To review the progress of the single register of returned and displaced persons, to learn which data sources are available, and to agree on the steps towards the debate of the law on internal displacement.',
  aims: [
    'Learn the design of the single register and the calendar for putting it into service.',
    'Identify the information gaps that prevent the response from being well directed.',
    'Define confidentiality guarantees for the exchange of data between institutions.',
    'Bring partners up to date on the legislative process.',
  ],
  agenda: [
    'Welcome and approval of the minutes of {{day:-493}}',
    'Follow-up of agreements',
    'The single register: design and calendar',
    'What the data say: first report of the Observatory',
    'Open dialogue',
    'Reading of agreements and closing',
  ],
  capacities: { burri: 'Coordination of the donor table on data' },
  presentations: [
    {
      text: 'The Human Rights Manager showed the design of the single register. Each person will receive a number that goes with them to the health, education and employment services, without having to repeat their story at every window.\n\nThe system will first be tested in one reception centre and two municipalities; extending it to the other points depends on connectivity at the border.',
      priorities: [
        'Connect the four entry points within twelve months.',
        'Sign exchange agreements with Health, Education and Labour.',
        'Protect sensitive data with access levels and a log of queries.',
      ],
    },
    {
      text: 'The Director of the Observatory summarised the first report, based on administrative records and 1,260 surveys in eight municipalities. He warned that the sources use different definitions, and that adding up their totals means counting the same families twice.',
      priorities: [
        'Adopt a common working definition of displaced person.',
        'Publish a quarterly bulletin with notes on method.',
      ],
    },
  ],
  discussion:
    'There was agreement that the country does not need more forms, but rather that the existing ones speak to each other. The discussion centred on confidentiality: which institution may see which data, and who answers if they leak.\n\nOn the legal side, it was reported that the bill is still waiting to be placed on the agenda of the plenary.',
  themes: [
    "Interoperability between each institution's systems.",
    'Situation of unaccompanied children and the hours of handovers at the border.',
    'Confidentiality and protection of personal data.',
    'Budget for the register once the support of partners ends.',
  ],
  headings: {},
  interventions: {
    development: {
      lead: 'She acknowledged the work of the technical team and asked for two clarifications:',
      points: [
        'When will the register be able to exchange information with the health and education systems?',
        'Does the national budget provide for the maintenance of the system once external support ends?',
      ],
    },
    migration: {
      points: [
        "The exchange with Health can begin in about five months; with Education, children's identity numbers have to be cleaned up first.",
        'The pilot registered 3,480 people in eleven weeks, with 6% of duplicate records that have since been corrected.',
        'The greatest challenge is not technical: it is that each institution authorise the use of its data in writing.',
      ],
    },
    cooperation: {
      points: [
        'The draft budget includes a line for licences and support; connectivity at the border still depends on partners.',
        'The line was cut by half in the first review and its restoration is being negotiated; please do not mention this until there is an answer.',
      ],
    },
    reception: {
      points: [
        'In the centres the same person is interviewed up to three times on the same day, and that revictimises.',
        'With the pilot form, the time spent per person fell from 95 to 60 minutes.',
        'Asked for two computers and a power generator for the Omoa centre.',
      ],
    },
    children: {
      points: [
        'Over the last eleven months 1,905 unaccompanied children and adolescents were assisted, 41% of them from four municipalities.',
        'Asked for a single protocol for the reception and referral of unaccompanied children, applicable at all entry points.',
      ],
    },
    childRights: {
      points: [
        'The Ministry works with 12 departmental teams, but only two are permanently present at the border.',
        "Offered to present a first version of the protocol within thirty days, drafted with the prosecutors' offices and the municipalities.",
      ],
    },
    mexico: {
      points: [
        'The consular network can share the lists of returns by land 24 hours in advance.',
        'Can buses carrying unaccompanied children be prevented from arriving after six in the evening?',
        'The authorities of the transit country are reviewing the repatriation arrangements and would be grateful for comments through diplomatic channels.',
      ],
    },
    transfersAnswer: {
      points: [
        'Yes, provided that notice arrives one day ahead: with the lists, the evening shift can be planned and, if need be, lodging.',
        'Keeping siblings in the same group and an immediate call to the family will come first.',
      ],
    },
    refugees: {
      points: [
        'Knowing the causes of displacement matters more than refining the total: policies follow from causes.',
        'UNHCR offers technical assistance and funds to update the profile of internal displacement in 20 municipalities.',
        'The results should be returned to the communities surveyed and not only to the institutions.',
      ],
    },
    bill: {
      points: [
        'The bill has 61 articles and a committee opinion; it has not been placed on the agenda in the last two sessions.',
        'The estimated cost of applying it in the first year is 94 million lempiras.',
        'Asked partners to accompany a technical hearing with the committee in charge of the bill.',
      ],
    },
    switzerland: {
      points: [
        "People's trust in the register will depend on keeping the promises made when they are asked for their data.",
        'What measures will prevent information about a person under threat from reaching those who pursue them?',
        'There is willingness to fund an independent privacy risk assessment before the system is extended.',
      ],
    },
    privacyAnswer: {
      points: [
        'The current address will not be visible to municipal windows; every query will be logged, and a data protection protocol is being drafted that will be submitted to this Group.',
      ],
    },
    leaders: {
      points: [
        'Four women leaders of the Network left their communities in the last six months; please keep the places of origin and of shelter confidential.',
        'Asked that the hearing on the law include organisations of displaced women.',
      ],
    },
  },
  agreements: {
    interoperability: {
      text: 'Put into service the exchange of information between the single register and the Health and Education systems, under signed agreements.',
      followUps: [
        [
          "The IT technical table was set up and the inventory of each system's fields was made.",
          'Draft the two agreements.',
        ],
        [
          'The agreement with Health is signed. The one with Education is under legal review.',
          "Clean up children's identity numbers.",
        ],
        [
          'The exchange with Health works in Omoa and San Pedro Sula. Education asked for an extension because its authorities changed.',
          'Meeting of SEDUC and INM to set a new date.',
        ],
      ],
    },
    childProtocol: {
      text: 'Approve and apply the single protocol for the reception and referral of unaccompanied children at all entry points.',
      followUps: [
        [
          "First version delivered on time; 37 comments were received from the prosecutors' offices and the consular network.",
          'Validate it in a workshop with the departmental teams.',
        ],
        [
          'Protocol approved by ministerial decision and distributed to the four entry points. 118 officials were trained.',
          'Evaluate its application after six months.',
        ],
      ],
    },
    profile: {
      text: 'Update the profile of internal displacement in 20 municipalities and present it to this Group.',
      followUps: [
        [
          'Questionnaire and sample approved. Field work began in seven municipalities.',
          'Hire field supervision for the remaining municipalities.',
        ],
        [
          'Survey completed in the 20 municipalities: 6,240 households. UNAH is reviewing the preliminary report.',
          'Deliver the final version and prepare the presentation.',
        ],
      ],
    },
    privacy: {
      text: 'Submit to the Group the personal data protection protocol of the single register, with its risk assessment.',
      followUps: [
        [
          'SDC approved funding for the assessment; the first call for consultants was declared void.',
          'Publish the terms of reference again with a longer deadline.',
        ],
      ],
    },
    bulletin: {
      text: 'Publish each quarter a bulletin with the figures on return and displacement and the notes on method.',
      followUps: [
        ['The first bulletin was published, with data from three institutions.', 'Add the data from Education.'],
        [
          'Third bulletin published; for the first time it includes the department of destination.',
          'Automate the reception of data.',
        ],
      ],
    },
    hearing: {
      text: "Request a technical hearing on the law on internal displacement with the committee in charge of the bill, with the participation of women's organisations.",
      followUps: [
        [
          'The request was filed. The committee replied that it will set a date once its new board is formed.',
          'Repeat the request in writing.',
        ],
      ],
    },
  },
  closing:
    'We leave with a clear task: data must serve to protect and not to be filed away. I thank the Institute and the University for the quality of their presentations, and those who joined us from afar for their patience with the sound.',
  nextMeeting: {
    place: 'To be confirmed',
    notes:
      'The secretariat of the Group will consult members on the date; the proposed subject is the funding of the Plan.',
  },
  sections: [
    {
      title: 'Sources cited in the presentations',
      body: '- Pilot register of the National Institute of Migration, eleven weeks.\n- Survey of the Migration Observatory, eight municipalities, 1,260 households.\n- Administrative records of the Ministry for Children, Adolescents and the Family.',
    },
  ],
} satisfies SameShape<typeof es>
