/** The words that sentences are made of, in one language. */
export interface SentenceWords {
  /** A BCP 47 tag; durations and lists are said by its rules. */
  language: string;
  sentences: Record<string, string>;
}

/** English. */
export const en: SentenceWords = {
  language: 'en',
  sentences: {
    'trigger.event': 'When {{event}} happens',
    'trigger.event-where': 'When {{event}} happens and fits the filter',
    'trigger.api': 'When enrolled by hand, upload or call',
    'wait.duration': 'Wait {{duration}}',
    'wait.event': 'Wait until {{events}}',
    'wait.event-timeout': 'Wait until {{events}}, at most {{timeout}}',
    'event-of': '{{event}} {{of}}',
    'branch.one': 'If {{condition}}',
    'branch.many': 'The first of {{count}} cases that fits',
    'channel.kept': 'Send {{content}}',
    'channel.unknown': 'Send by {{connector}}',
    'channel.inline': 'Send by {{connector}}',
    'exit.plain': 'Ends here',
    'exit.reason': 'Ends as {{reason}}',
    'condition.always': 'always',
    'condition.never': 'never',
    'condition.list': '{{list}}',
    'condition.not': 'not ({{condition}})',
    'condition.segment': 'in segment {{segment}}',
    'condition.consent': '{{channel}} is allowed for {{purpose}}',
    'condition.prefers': 'prefers {{channel}}',
    'condition.equal': '{{subject}} is {{value}}',
    'condition.not-equal': '{{subject}} is not {{value}}',
    'condition.in': '{{subject}} is {{value}}',
    'condition.not-in': '{{subject}} is none of {{value}}',
    'condition.contains': '{{subject}} contains {{value}}',
    'condition.starts-with': '{{subject}} starts with {{value}}',
    'condition.set': '{{subject}} is known',
    'condition.unset': '{{subject}} is not known',
    'condition.greater': '{{subject}} is more than {{value}}',
    'condition.at-least': '{{subject}} is at least {{value}}',
    'condition.less': '{{subject}} is less than {{value}}',
    'condition.at-most': '{{subject}} is at most {{value}}',
    'condition.before': '{{subject}} is before {{value}}',
    'condition.after': '{{subject}} is after {{value}}',
    'condition.within-last': '{{subject}} is within the last {{value}}',
    'condition.within-next': '{{subject}} is within the next {{value}}',
    'condition.event': '{{event}} happened',
    'condition.event-within': '{{event}} happened in the last {{within}}',
    'condition.event-at-least': '{{event}} happened at least {{count}} times',
    'condition.event-at-least-within': '{{event}} happened at least {{count}} times in the last {{within}}',
    'condition.event-at-most': '{{event}} happened at most {{count}} times',
    'condition.event-at-most-within': '{{event}} happened at most {{count}} times in the last {{within}}',
    'condition.event-equal': '{{event}} happened exactly {{count}} times',
    'condition.event-equal-within': '{{event}} happened exactly {{count}} times in the last {{within}}',
  },
};
