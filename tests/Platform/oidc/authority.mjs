// A certified OpenID Connect provider with one client per case. Prints its port, then serves until it is killed.
import { createServer } from 'node:http';
import { Provider } from 'oidc-provider';

const server = createServer();
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const { port } = server.address();
const issuer = `http://127.0.0.1:${port}`;

const client = (id) => ({
  client_id: id,
  client_secret: 'test-secret',
  grant_types: ['client_credentials'],
  redirect_uris: [],
  response_types: [],
});
const roles = { reader: ['crm-reader'], stranger: ['unheard-of'], 'short-lived': ['crm-reader'] };

const provider = new Provider(issuer, {
  clients: Object.keys(roles).map(client),
  features: {
    devInteractions: { enabled: false },
    clientCredentials: { enabled: true },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => 'urn:crm',
      useGrantedResource: () => true,
      getResourceServerInfo: (_, resource, { clientId }) => ({
        audience: resource,
        scope: '',
        accessTokenFormat: 'jwt',
        accessTokenTTL: clientId === 'short-lived' ? 1 : 600,
        jwt: { sign: { alg: 'RS256' } },
      }),
    },
  },
  extraTokenClaims: (_, token) => ({ role: roles[token.clientId] }),
});
server.on('request', provider.callback());
console.log(`port ${port}`);
