/** The names of a workspace, for tests. */
export const workspace = {
  contents: [
    {
      key: 'launch',
      name: 'Launch',
      connector: 'email',
      fallback: 'en',
      languages: ['en', 'de'],
      slots: { topic: { title: 'Topic' }, city: { title: 'City', default: 'Bern' } },
      errors: 0,
      withoutUnsubscribe: ['de'],
    },
  ],
  segments: ['cardiologists'],
  occasions: [],
  journeys: [],
  connections: ['smtp'],
};
