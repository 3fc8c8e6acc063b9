import { lazy } from 'react';
import { withTexts } from '@/i18n';

// what hangs on records of every type: comes after the record itself, with its texts
const texts = withTexts('collaboration');

export const Attachments = lazy(async () => {
  const [{ AttachmentList }] = await Promise.all([import('./AttachmentList'), texts()]);
  return { default: AttachmentList };
});

export const Comments = lazy(async () => {
  const [{ CommentList }] = await Promise.all([import('./CommentList'), texts()]);
  return { default: CommentList };
});

/** For what else uses the texts of people's work together. */
export const collaborationTexts = texts;
