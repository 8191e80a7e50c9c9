/** Why somebody was not enrolled, as part of a sentence, by the reason's code. */
export const refusalWords: Readonly<Record<string, string | undefined>> = {
  'not-live': 'there is no live journey of that key. Publish it first; "journeys" lists them',
  'unknown-journey': 'there is no journey of that key. "journeys" lists them',
  stopped: 'the journey is stopped. Publish it to let it take entries again',
  'unknown-customer': 'no customer has that id. Send them with /v1/identify first',
  'no-trigger': 'the journey has no start',
  'not-called': 'nothing happened yet that the journey begins with',
  where: 'the start’s filter does not let them in',
  'key-missing': 'the journey needs a key that the event or call does not bring',
  'already-open': 'they are in it already',
  'entered-before': 'they were in it before, and the journey lets nobody in twice',
  cooldown: 'they left it only lately, and the journey asks for a pause',
};
