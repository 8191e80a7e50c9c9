import { testConnector } from '@waymark/connectors/testing';
import { linkedin } from './connector.ts';

testConnector(linkedin, {
  settings: { adAccount: '507404993' },
  secrets: { accessToken: 'token-9c02d1aa-canary' },
  contents: [{ audience: 'Cardiologists 2027' }, { audience: '1234', operation: 'remove' }],
  wrongContents: [{}, { audience: '' }, { audience: 'x', operation: 'message' }, { audience: 'x', text: 'Hello' }],
  delivery: { to: 'ada@clinic.example' },
});
