import type { SameShape } from '../../../shared/texts/sameShape.ts'
import type { livelihoodsProgress as es } from '../es/livelihoodsProgress.ts'

export const livelihoodsProgress = {
  title: 'Results of the job fair and progress of the certification route',
  place: 'Online',
  objective:
    'To review the results of the job fair and of the certification route, and to agree on measures so that the people hired stay in their jobs.',
  aims: [
    'Learn how many of the people hired are still working and why the others leave.',
    'Adjust the contents of training to what companies ask for.',
    'Settle the recognition of work records issued in Mexico.',
  ],
  agenda: [
    'Welcome and approval of the minutes of {{day:-262}}',
    'Results of the job fair and of the certification route',
    'Dialogue between members',
    'Agreements and next meeting',
  ],
  capacities: { vallejo: 'On behalf of 26 member companies' },
  presentations: [
    {
      text: 'The Coordinator of the National Employment Service reported that, of the 148 people hired at the fair, 103 were still in their jobs in the third month. More people stay in companies that offer transport, and fewer in those with night shifts.',
      priorities: [
        'Accompany each person hired during the first ninety days.',
        'Give priority to companies with a transport route and hours compatible with care work.',
        'Measure how many remain after three and six months.',
      ],
    },
  ],
  discussion:
    'Members valued the result of the fair and spent most of the time on the reasons for leaving. They agreed that certification opens the door, but it is accompaniment that keeps it open.',
  themes: [
    'Staying in the job and accompaniment during the first months.',
    'Contents of courses and requirements of companies.',
    'Procedure for work records issued abroad.',
  ],
  headings: {},
  interventions: {
    switzerland: {
      points: [
        'Welcomed that those who left their jobs are reported too: more is learned from them than from the hirings.',
        'What are the main reasons for leaving, and how many people left the country again?',
      ],
    },
    retentionAnswer: {
      points: [
        'The most frequent reason is transport, followed by child care and by threats in the neighbourhood; eight people are known to have emigrated again.',
        'Of every ten people accompanied by an organisation, eight remain; without accompaniment, five.',
        'Asked for support to measure retention continuously, with a short telephone survey.',
      ],
    },
    university: {
      points: [
        'The Observatory can design the survey and process it with students in social service.',
        'Several interviews mentioned undue commissions charged by job intermediaries.',
      ],
    },
    training: {
      points: [
        'The route has guided 212 people and certified 131; 44% are women.',
        'The welding and refrigeration courses have a waiting list, while the office software ones do not fill up.',
        'Asked companies to validate the contents of six short courses before the next enrolment opens.',
      ],
    },
    mexico: {
      points: [
        'The Embassy can channel requests for records to the labour authorities of its country, with a monthly list.',
        'Does INFOP require the records to carry an apostille?',
      ],
    },
    chamber: {
      points: [
        'The companies that took part in the fair would do so again and ask for candidates who have already been assessed.',
        'The Chamber proposes to sign a framework agreement on inclusive hiring with the Ministry of Labour.',
      ],
    },
    companies: {
      points: [
        'Two companies suspended hiring because of an internal audit; please do not circulate this.',
        'For the next half-year 95 positions in manufacturing and 40 in services are foreseen.',
        'Asked that the institutional liaison also be available outside office hours during the first month.',
      ],
    },
    foundation: {
      points: [
        "The Foundation's accompaniment consists of one visit, three calls and a weekly support group.",
        'Asked that the directory of services be published online, because the printed one is out of date within weeks.',
      ],
    },
    women: {
      points: [
        'The child care pilot still has no premises; three buildings were visited and none meets the standards.',
        'Could any partner cover the adaptation of the premises, estimated at 380,000 lempiras?',
      ],
    },
  },
  agreements: {
    curriculum: {
      text: 'Validate with companies the contents of six short courses before the next enrolment opens.',
      followUps: [
        [
          'Four courses validated: welding, refrigeration, industrial cooking and customer service.',
          'Complete residential electricity and forklift operation.',
        ],
      ],
    },
    covenant: {
      text: "Sign the framework agreement on inclusive hiring between the Ministry of Labour and the employers' organisations.",
      followUps: [['The draft is being reviewed by the legal advisers.', 'Agree on the date and place of signature.']],
    },
    tracking: {
      text: 'Measure job retention after three and six months and present the results at every meeting.',
      followUps: [
        [
          'Questionnaire ready and tested with 20 people; 12 students assigned by the University.',
          'Begin the calls to the people hired at the fair.',
        ],
      ],
    },
    records: {
      text: 'Agree with the Embassy of Mexico on the procedure and the monthly list for obtaining work records.',
    },
    directory: {
      text: 'Print and distribute in the reception centres a directory of services for returned persons.',
      followUps: [
        [
          'At the request of the Foundation and of IOM, the printed directory is superseded by an online one within the portal of the General Directorate.',
          'No actions pending under this agreement.',
        ],
      ],
    },
  },
  closing:
    'That seven in ten people are still working after three months is a good beginning and a debt to the other three. Thank you for your time; please send your comments on the minutes within the next ten days.',
  nextMeeting: {
    place: 'INFOP training centre, San Pedro Sula',
    notes: 'The framework agreement will be signed, if the legal advisers have finished their review.',
  },
  sections: [],
} satisfies SameShape<typeof es>
