import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ContactAccount } from '@/api/generated';
import { Nothing } from '@/shared/ui/display/Display';

/** Where a person works; an account that one may not see has no name here. */
export const AccountLinks = ({ accounts }: { accounts: readonly ContactAccount[] }) => {
  const visible = accounts.filter((account) => account.accountName);
  if (visible.length === 0) return <Nothing />;
  return (
    <span>
      {visible.map((account, i) => (
        <span key={account.accountId}>
          {i > 0 && ', '}
          <Anchor
            inherit
            renderRoot={(props) => <Link to="/accounts/$id" params={{ id: account.accountId }} {...props} />}
          >
            {account.accountName}
          </Anchor>
          {account.role && ` (${account.role})`}
        </span>
      ))}
    </span>
  );
};
