/** What the list of meetings asks first: more than a screen of them. */
export const newestMeetings = { newest: 60 }
