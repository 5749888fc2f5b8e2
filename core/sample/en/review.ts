import type { SameShape } from '../../../shared/texts/sameShape.ts'
import type { review as es } from '../es/review.ts'

export const review = {
  title: 'Review of the Plan and response of the municipalities',
  place: 'Francisco Morazán Room, Ministry of Foreign Affairs, Tegucigalpa, and online',
  objective:
    'To take stock of the fulfilment of the National Action Plan and to learn how municipalities respond to the arrival of returned and displaced persons.',
  aims: [
    'Present the rating of the commitments and the reasons why some lag behind.',
    'Hear the experience of the municipalities and agree on how to support them.',
    "Prepare the annual report and the hand-over of the Group's coordination.",
    'Define the steps towards the passage of the law on internal displacement.',
  ],
  agenda: [
    'Welcome and attendance check',
    'Approval of the minutes of {{day:-171}}',
    'Review of the National Action Plan',
    'The response of the municipalities',
    'Open dialogue',
    'Reading of agreements',
    'Closing',
  ],
  capacities: { tremblay: 'Support Platform' },
  presentations: [
    {
      text: 'The Director General presented the review: of the 31 commitments, 9 are fulfilled, 17 are being implemented and 5 have not started. The greatest progress is in reception and children; housing and municipal budgets lag behind. He recalled that the rating follows the scale from 0 to 5 and that each level rests on a means of verification.',
      priorities: [
        'Secure a budget of its own for the Directorate for the Protection of Internally Displaced Persons.',
        'Complete the single register at the Corinto entry point.',
        'Restart the five commitments that have not begun.',
        'Present the annual report at the next meeting of the Group.',
      ],
    },
    {
      text: 'The Deputy Executive Director summarised the consultation with 24 mayors. Municipal units work with one or two people, nearly always on contract, and cover the transport and food of newly arrived families out of their own funds.',
      priorities: [
        'Create municipal protection tables in the municipalities that receive most people.',
        'Allow transfers to be used for emergency assistance.',
      ],
    },
  ],
  discussion:
    'The review was well received and gave rise to questions about the way of rating. The situation of the law on internal displacement and the lack of school places in receiving municipalities were discussed at length.\n\nA young returned woman shared her experience by video call, at the invitation of the Esperanza Migrante Pastoral Association.',
  themes: [
    'How commitments are rated, and means of verification.',
    'Passage of the law on internal displacement.',
    'School places for returned and displaced children.',
    'Municipal protection tables.',
    'Accompaniment of young people who return.',
  ],
  headings: {},
  interventions: {
    canada: {
      points: [
        'A review that also shows what did not move forward builds trust among partners.',
        'Who assigns the rating of each commitment, and on what evidence does it rest?',
      ],
    },
    ratingsAnswer: {
      points: [
        'The responsible institution proposes it and the Planning and Follow-up Unit validates it, asking for at least one dated means of verification.',
        'In this period six ratings were returned for lack of evidence.',
      ],
    },
    humanRights: {
      points: [
        'Is there a date on which the plenary of the National Congress is to debate the law?',
        'Asked that a liaison commission with Congress, led by the two Ministries, be formed as soon as possible.',
      ],
    },
    lawAnswer: {
      points: [
        'There is no confirmed date; the board of Congress offered to consider it before the session ends.',
        'From conversations held, two parliamentary groups make their vote conditional on changes to the chapter on the restitution of homes; what can be conceded is being studied.',
      ],
    },
    refugees: {
      points: [
        'The profile of displacement in 20 municipalities shows that 57% of households moved more than once.',
        'Most did not ask any institution for help, out of fear or because they did not know where to go.',
        'UNHCR offers to fund the setting up of municipal protection tables in ten municipalities.',
      ],
    },
    children: {
      points: [
        'The evaluation of the protocol on unaccompanied children shows encouraging results: the average wait fell from nine hours to four.',
        'How many school places are missing in the receiving municipalities for the next school year?',
        'UNICEF can provide temporary classrooms and materials for three departments.',
      ],
    },
    education: {
      points: [
        'With the information available, some 1,600 places are missing, mostly in Cortés and Francisco Morazán.',
        'The drop-out rate of returned children is 14%, against 6% for all other pupils.',
        'Asked municipalities and SENAF for the lists of newly arrived families before enrolment.',
      ],
    },
    youngWoman: {
      speaker: 'Young returned woman, participant in the hosting programme (by video call)',
      points: [
        'On coming back, the hardest thing was not finding work but going out into the street again without fear.',
        'Asked that programmes not end after three months, because that is when one begins to get up again.',
      ],
    },
    university: {
      points: [
        'The latest bulletin records 38,940 returns in the last twelve months, 9% fewer than in the twelve before.',
        'The reduction is greater in returns by air; those by land hardly change.',
      ],
    },
    companies: {
      points: [
        'Member companies will open 30 first-job positions for young people of the municipalities with a protection table.',
      ],
    },
    network: {
      points: [
        'In two regions displaced women do not go to public offices, because they fear being recognised.',
        'What will be accepted as a means of verification where the institution does not reach the territory?',
      ],
    },
  },
  agreements: {
    annualReport: {
      text: 'Present the annual report of the National Action Plan, with the rating of the 31 commitments and their means of verification.',
      followUps: [
        [
          'The format was sent to the institutions with a deadline; four have replied.',
          'Remind the institutions that have not replied of the deadline.',
        ],
      ],
    },
    enrolment: {
      text: 'Guarantee school places for returned and displaced children in receiving municipalities, with lists delivered before enrolment.',
    },
    lawCommission: {
      text: 'Form the liaison commission with the National Congress for the law on internal displacement and present its work plan.',
      followUps: [
        [
          'The two Ministries appointed their representatives; the appointment by the General Directorate is missing.',
          'Hold the first session and approve the work plan.',
        ],
      ],
    },
    municipalTables: {
      text: 'Set up municipal protection tables in ten receiving municipalities.',
    },
    monthlyNote: {
      text: 'Send members of the Group every month a short note with the agreements that are overdue or about to fall due.',
    },
    handover: {
      text: "Prepare the hand-over of the Group's coordination to the incoming presidency, with directory, open agreements and unanswered questions.",
    },
  },
  closing:
    'I take with me what the young woman who spoke from her home told us: that programmes should not end when one begins to get up again. That is the measure by which we must judge what we do. Thank you all for taking part; I look forward to seeing you at the meeting on the annual report.',
  nextMeeting: {
    place: 'Ministry of Foreign Affairs, Tegucigalpa, and online',
    notes: 'Presentation of the annual report and of the profile of internal displacement.',
  },
  sections: [
    {
      title: 'Documents handed out',
      body: '1. Review of the 31 commitments.\n2. Summary of the consultation with 24 mayors.\n3. Bulletin of the Migration Observatory.',
    },
    {
      title: 'Still to be completed in this draft',
      body: '- Confirm the number of school places with the Ministry of Education.\n- Check the name and post of the person who attended for SENAF.\n- Ask the Pastoral Association whether the testimony may appear in the edition for partners.',
    },
  ],
} satisfies SameShape<typeof es>
