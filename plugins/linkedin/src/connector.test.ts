import { testConnector } from '@waymark/connectors/testing';
import { linkedin } from './connector.ts';
import { secrets, startLinkedin } from './fake-provider.ts';

testConnector(linkedin, {
  settings: { adAccount: '507404993' },
  secrets,
  contents: [{ audience: '10804' }, { audience: 'Cardiologists 2027' }, { audience: '1234', operation: 'remove' }],
  wrongContents: [{}, { audience: '' }, { audience: 'x', operation: 'message' }, { audience: 'x', text: 'Hello' }],
  delivery: { to: 'ada@clinic.example' },
  retryAfter: 9,
  provider: {
    accepts: () => startLinkedin('accepts'),
    'rejects-credentials': () => startLinkedin('rejects-credentials'),
    'is-busy': () => startLinkedin('is-busy'),
    'limits-rate': () => startLinkedin('limits-rate'),
    'drops-after-body': () => startLinkedin('drops-after-body'),
    'never-answers': () => startLinkedin('never-answers'),
  },
  without: { 'refuses-recipient': 'LinkedIn never tells whether it knows somebody.' },
});
