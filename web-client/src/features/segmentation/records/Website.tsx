import { Anchor } from '@mantine/core';
import { Nothing } from '@/shared/ui/display/Display';

/** Only ever a web address: a stored `javascript:` must not become a link. */
const asUrl = (value: string) => (/^https?:\/\//i.test(value) ? value : `https://${value}`);

export const Website = ({ value }: { value: string | null | undefined }) =>
  value ? (
    <Anchor href={asUrl(value)} target="_blank" rel="noreferrer" inherit>
      {value.replace(/^https?:\/\/(www\.)?/i, '').replace(/\/$/, '')}
    </Anchor>
  ) : (
    <Nothing />
  );
