import { API_BASE, transport } from './transport';

interface Options {
  body?: unknown;
  headers?: Record<string, string>;
  signal?: AbortSignal;
}

/** A call that the generated client doesn't know; prefer the generated one. */
export async function request<T>(
  method: string,
  path: string,
  { body, headers, signal }: Options = {},
): Promise<T> {
  const response = await transport(API_BASE + path, {
    method,
    headers: { ...(body !== undefined && { 'Content-Type': 'application/json' }), ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    ...(signal && { signal }),
  });
  const text = await response.text();
  return (text ? JSON.parse(text) : undefined) as T;
}
