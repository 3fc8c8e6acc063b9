import { isProblem } from '@/api/problem';

/**
 * Saves a change to one field. When someone saved the record meanwhile, but not this field, it is saved over their version;
 * when they changed the same field, the caller's problem says so and the person decides.
 */
export async function saveOver<T>(
  seen: T,
  save: (version: T) => Promise<T>,
  { reload, untouched }: { reload: () => Promise<T>; untouched: (now: T) => boolean },
): Promise<T> {
  try {
    return await save(seen);
  } catch (error) {
    if (!isProblem(error, 412)) throw error;
    const now = await reload();
    if (!untouched(now)) throw error;
    return save(now);
  }
}
