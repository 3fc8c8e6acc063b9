import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Problem } from '@/api/problem';
import type { KeysetList } from '@/shared/lib/useKeysetList';
import { show } from '../../../../test/render';
import { DataGrid } from './DataGrid';
import { useSelection } from './selection';
import type { Column } from './types';

interface Firm {
  id: string;
  name: string;
  city: string;
}
const firms = ['Ada', 'Ben', 'Chan'].map((name, i) => ({ id: String(i), name, city: 'Sha Tin' }));
const list = (patch: Partial<KeysetList<Firm>> = {}): KeysetList<Firm> => ({
  rows: firms,
  count: 3,
  hasMore: false,
  loadMore: vi.fn(),
  isPending: false,
  isFetching: false,
  error: null,
  refetch: vi.fn(),
  ...patch,
});
const save = vi.fn<(row: Firm, value: string) => Promise<unknown>>();
const onOpen = vi.fn();
const onSort = vi.fn();
const columns: Column<Firm>[] = [
  { id: 'name', header: 'Name', cell: (firm) => firm.name, sort: 'name' },
  { id: 'city', header: 'City', cell: (firm) => firm.city, edit: { value: (firm) => firm.city, save } },
  { id: 'extra', header: 'Extra', cell: () => 'more', optional: true },
];

function Grid({ of }: { of: KeysetList<Firm> }) {
  const selection = useSelection();
  return (
    <DataGrid
      id="firms"
      label="Firms"
      columns={columns}
      list={of}
      rowId={(firm) => firm.id}
      rowLabel={(firm) => firm.name}
      sort="name"
      onSort={onSort}
      selection={selection}
      onOpen={onOpen}
    />
  );
}

const row = (name: string) => screen.getByRole('row', { name: new RegExp(name) });

beforeEach(() => {
  vi.clearAllMocks();
  localStorage.clear();
});

// happy-dom lays nothing out, and the virtualiser shows what fits
Object.defineProperty(HTMLElement.prototype, 'clientHeight', { value: 600 });
Object.defineProperty(HTMLElement.prototype, 'clientWidth', { value: 900 });

describe('DataGrid', () => {
  it('moves, selects and opens by keyboard', async () => {
    const person = await show(<Grid of={list()} />);
    row('Ada').focus();
    await person.keyboard('j');
    await vi.waitFor(() => expect(row('Ben')).toHaveFocus());
    await person.keyboard('x{Enter}');
    expect(row('Ben')).toHaveAttribute('aria-selected', 'true');
    expect(onOpen).toHaveBeenCalledWith(firms[1]);
    await person.keyboard('{Shift>}{ArrowDown}{/Shift}');
    expect(row('Chan')).toHaveAttribute('aria-selected', 'true');
    await person.keyboard('{Escape}');
    expect(row('Chan')).toHaveAttribute('aria-selected', 'false');
  });

  it('turns the sort around', async () => {
    const person = await show(<Grid of={list()} />);
    await person.click(screen.getByRole('button', { name: 'Name' }));
    expect(onSort).toHaveBeenCalledWith('-name');
  });

  it('saves a cell in place and marks it', async () => {
    save.mockResolvedValue(undefined);
    const person = await show(<Grid of={list()} />);
    row('Ada').focus();
    await person.keyboard('e');
    const box = screen.getByRole('textbox', { name: 'City' });
    await person.clear(box);
    await person.type(box, 'Kwun Tong{Enter}');
    expect(save).toHaveBeenCalledWith(firms[0], 'Kwun Tong');
    expect(await screen.findByLabelText('Saved')).toBeInTheDocument();
  });

  it('keeps what was typed when saving fails, and says why', async () => {
    save.mockRejectedValue(new Problem(409, { title: 'Conflict', detail: 'No such district.' }));
    const person = await show(<Grid of={list()} />);
    row('Ada').focus();
    await person.keyboard('e');
    await person.type(screen.getByRole('textbox', { name: 'City' }), 'x{Enter}');
    expect(await screen.findByRole('button', { name: 'Not saved: No such district.' })).toBeInTheDocument();
    expect(within(row('Ada')).getByText('Sha Tinx')).toBeInTheDocument();
  });

  it('shows a column when it is chosen, and remembers it', async () => {
    const person = await show(<Grid of={list()} />);
    expect(screen.queryByText('Extra')).not.toBeInTheDocument();
    await person.click(screen.getByRole('button', { name: 'Columns' }));
    await person.click(await screen.findByRole('menuitemcheckbox', { name: 'Extra' }));
    expect(screen.getByRole('columnheader', { name: 'Extra' })).toBeInTheDocument();
    expect(localStorage.getItem('crm.columns.firms')).toContain('extra');
  });

  it('loads more near the end', async () => {
    const loadMore = vi.fn();
    await show(<Grid of={list({ hasMore: true, loadMore })} />);
    await vi.waitFor(() => expect(loadMore).toHaveBeenCalled());
  });

  it.each([
    ['nothing matches', { rows: [] }, 'Nothing matches'],
    ['it may not be seen', { rows: [], error: new Problem(403, {}) }, 'You may not see this page'],
    ['the server fails', { rows: [], error: new Problem(500, { traceId: 'abc' }) }, 'That didn’t work'],
  ])('says so when %s', async (_, patch, title) => {
    await show(<Grid of={list(patch)} />);
    expect(screen.getByRole('heading', { name: title })).toBeInTheDocument();
  });
});
