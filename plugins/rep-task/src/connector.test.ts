import { testConnector } from '@waymark/connectors/testing';
import { repTask } from './connector.ts';

testConnector(repTask, {
  settings: { repAttribute: 'rep', role: 'field force', dailyLimit: 8 },
  secrets: {},
  contents: [
    { title: 'Visit {{ customer.lastName }}' },
    {
      title: 'Call back',
      brief: 'Asked for a sample\nlast week',
      draft: 'Dear …',
      link: '{{ customer.linkedIn | default: "" }}',
      role: 'nurse',
      priority: 'high',
      due: 'P3D',
      expires: 'P2W',
      outcomes: ['met', 'sample handed over'],
    },
  ],
  wrongContents: [
    {},
    { title: '' },
    { title: 'x', priority: 'urgent' },
    { title: 'x', due: 'soon' },
    { title: 'x', owner: 'y' },
    { title: 'x', link: 'javascript:alert(1)' },
  ],
});
