import { API_BASE, transport } from './transport';

/** Called by the generated client: every operation goes through our transport and throws a Problem when it fails. */
export const createClientConfig = <T extends object>(config: T) => ({
  ...config,
  baseUrl: API_BASE,
  fetch: transport,
  throwOnError: true as const,
});
