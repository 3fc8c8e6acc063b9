import { transport } from './transport';

/** Called by the generated client: every operation goes through our transport and throws a Problem when it fails. */
export const createClientConfig = <T extends object>(config: T) => ({
  ...config,
  // the generated paths already begin with /api/v1
  baseUrl: '',
  fetch: transport,
  throwOnError: true as const,
});
