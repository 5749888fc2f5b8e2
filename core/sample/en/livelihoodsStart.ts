import type { SameShape } from '../../../shared/texts/sameShape.ts'
import type { livelihoodsStart as es } from '../es/livelihoodsStart.ts'

export const livelihoodsStart = {
  title: 'Certification route and first job openings',
  place: 'INFOP training centre, San Pedro Sula',
  objective:
    'To establish the Working Group on Livelihoods and to agree on a route that takes returned and displaced persons from the certification of their skills to a job or a business of their own.',
  aims: [
    "Learn what INFOP's certification and training offer.",
    'Identify the vacancies that companies of the Sula Valley can offer.',
    'Point out the obstacles that women and young people face in taking up a job.',
  ],
  agenda: [
    'Welcome and establishment of the Working Group',
    'Certification and training on offer',
    'Dialogue between companies, institutions and organisations',
    'Agreements and next meeting',
  ],
  capacities: {},
  presentations: [
    {
      text: 'The Head of Division explained the steps of certification: guidance, initial assessment, supervised practice and award of the certificate. He said that the process can be completed in three weeks when the person lives in San Pedro Sula, and takes eight or more in the rest of the country.',
      priorities: [
        'Open a guidance window in the reception centres.',
        'Recognise experience acquired abroad with a single form of record.',
        'Take mobile assessors to Choluteca, Danlí and La Ceiba.',
      ],
    },
  ],
  discussion:
    'Companies expressed their willingness to hire, but pointed out that missing records and references delay selection. The organisations insisted on the cost of transport and on child care as reasons for leaving in the first weeks.',
  themes: [
    'Cost and length of certification.',
    'Job references and stigma towards returned population.',
    'Child care and transport as conditions for keeping a job.',
  ],
  headings: {},
  interventions: {
    iom: {
      points: [
        'A good part of the returned persons are between 20 and 35 and have worked in construction, agriculture or services.',
        'How much does it cost to certify one person, and who bears that cost today?',
      ],
    },
    costAnswer: {
      points: [
        'The average cost is 2,350 lempiras per person; INFOP absorbs the assessment, and partners have paid for the practice and the materials.',
        'The current budget allows 600 people to be certified a year.',
        'Asked the Working Group to adopt a single certification route that includes records from abroad and referral from the reception centres.',
      ],
    },
    employers: {
      points: [
        'The 26 member companies can make 180 entry-level positions available at a job fair.',
        'Could there be an institutional reference for those who have no work history in the country?',
      ],
    },
    referencesAnswer: {
      points: [
        'The National Employment Service can issue a record of interview and skills assessment, which several companies already accept.',
        'The record does not replace background checks, but it shortens the wait from fifteen days to four.',
      ],
    },
    chamber: {
      points: [
        'The sector prefers to hire through an institution that accompanies the person during the trial period.',
        'Asked that vacancies be described by skills and not by years of schooling.',
        'Some companies do not wish it to be known that they hire returned population; please handle the list with discretion.',
      ],
    },
    foundation: {
      points: [
        'People nearly always leave in the second week, before the first pay.',
        'Of 64 young people placed the year before, 23 left because they could not pay for transport.',
        'Proposed a transport voucher for the first month of work.',
      ],
    },
    women: {
      points: [
        'Seven in ten of the returned women interviewed have children under twelve in their care.',
        'Asked for a pilot of child care during working hours in San Pedro Sula and Choloma.',
      ],
    },
    development: {
      points: [
        'UNDP has seed capital for 75 businesses, up to 25,000 lempiras each.',
        'Capital without guidance fails; a business plan and six months of advice will therefore be required.',
      ],
    },
  },
  agreements: {
    route: {
      text: 'Adopt a single skills certification route that includes guidance in the reception centres and recognition of records issued abroad.',
      followUps: [
        [
          'Route designed and validated with SETRASS. The guidance window in the San Pedro Sula centre was opened.',
          'Add the form of record that the consulates agree on.',
        ],
        [
          'The route works in two centres: 212 people guided and 131 certified. The signature of SEDUC on the equivalence of studies is missing.',
          'Obtain the signature and extend the route to Danlí.',
        ],
      ],
    },
    jobFair: {
      text: 'Hold a job fair in San Pedro Sula with positions reserved for returned and displaced persons.',
      followUps: [
        [
          'Fair held with 31 companies and 540 people attending; 148 people had been hired by the end of the month.',
          'Follow up on how many remain after three and six months.',
        ],
      ],
    },
    childcare: {
      text: 'Design and start a pilot of child care during working hours in San Pedro Sula and Choloma.',
      followUps: [
        [
          'Not started: the space offered by the municipality does not meet the safety requirements.',
          'Find other premises and review the budget with UNDP.',
        ],
      ],
    },
    seedCapital: {
      text: 'Deliver seed capital to 75 businesses of returned and displaced persons, with six months of advice.',
      followUps: [
        [
          '203 applications were received and 90 shortlisted.',
          'Complete the verification visits and sign the commitments.',
        ],
        [
          'Capital delivered to 52 businesses, 34 of them led by women.',
          'Complete the remaining 23, which are waiting for a bank account.',
        ],
      ],
    },
    transport: {
      text: 'Create a transport voucher for the first month of work of people placed in jobs.',
      followUps: [
        [
          'No source of funding was found and the companies offered their own routes. The Working Group decided to withdraw the agreement.',
          'Include transport in the arrangements with companies.',
        ],
      ],
    },
  },
  closing:
    'I thank the companies for bringing figures and not only good intentions. The Ministry of Labour takes on the leadership of this Group and will send the minutes within five working days.',
  nextMeeting: {
    place: 'Online',
    notes: 'The results of the job fair and the progress of the certification route will be presented.',
  },
  sections: [],
} satisfies SameShape<typeof es>
