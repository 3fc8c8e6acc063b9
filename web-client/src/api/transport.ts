import { createStore } from '@/shared/lib/store';
import { uniqueId } from '@/shared/lib/uniqueId';
import { Problem } from './problem';
import { sessionGate } from './sessionGate';

export const API_BASE = '/api/v1';
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** False from the first request that got no answer until the next one that does. */
export const connection = createStore({ reachable: true });

async function send(request: Request): Promise<Response> {
  try {
    const response = await fetch(request);
    connection.set({ reachable: true });
    return response;
  } catch (cause) {
    if (request.signal.aborted) throw cause;
    connection.set({ reachable: false });
    throw Problem.unreachable(cause);
  }
}

/** fetch with this API's manners: language, CSRF and idempotency headers; throws a Problem for anything but success. */
export async function transport(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const request = new Request(input, { credentials: 'same-origin', ...init });
  request.headers.set('Accept-Language', document.documentElement.lang);
  if (!SAFE.has(request.method)) request.headers.set('X-CSRF', '1');
  if (request.method === 'POST' && !request.headers.has('Idempotency-Key'))
    request.headers.set('Idempotency-Key', uniqueId());

  const again = request.clone();
  let response = await send(request);
  // public operations answer 401 for their own reasons, such as a wrong password
  const needsSession = !new URL(request.url).pathname.startsWith(`${API_BASE}/public/`);
  if (response.status === 401 && needsSession && (await sessionGate.renewed())) response = await send(again);
  if (!response.ok) throw await Problem.of(response);
  return response;
}
