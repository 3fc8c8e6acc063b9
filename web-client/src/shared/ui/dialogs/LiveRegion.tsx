import { VisuallyHidden } from '@mantine/core';
import { announcement } from '@/shared/lib/announce';

/** Mounted once; speaks what `announce()` says. */
export function LiveRegion() {
  const { text, nth } = announcement.use();
  return (
    <VisuallyHidden role="status" aria-live="polite">
      <span key={nth}>{text}</span>
    </VisuallyHidden>
  );
}
