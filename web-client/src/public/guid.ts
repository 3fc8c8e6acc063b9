import { uniqueId } from '@/shared/lib/uniqueId';

/** A random UUID; see uniqueId for why not crypto.randomUUID. */
export const guid = () => uniqueId().replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-a$4-$5');
