import { screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { FilterField } from '@/shared/filter/fields';
import { show } from '../../../../test/render';
import { FilterBuilder } from './FilterBuilder';

const fields: FilterField[] = [
  { key: 'name', label: 'Name', type: 'text' },
  { key: 'grade', label: 'Grade', type: 'choice', options: [{ value: 'A', label: 'Best' }] },
  { key: 'createdAt', label: 'Created', type: 'date' },
];

const build = async (value?: string) => {
  const onChange = vi.fn();
  const person = await show(<FilterBuilder fields={fields} value={value} onChange={onChange} />);
  return { person, last: () => onChange.mock.lastCall?.[0] as string | undefined };
};

describe('FilterBuilder', () => {
  it('writes a condition once it is complete', async () => {
    const { person, last } = await build();
    await person.click(screen.getByRole('button', { name: 'Add a condition' }));
    expect(last()).toBeUndefined();
    await person.type(screen.getByRole('textbox', { name: 'Value' }), 'Wing');
    expect(last()).toBe('name co "Wing"');
  });

  it('offers what suits the field', async () => {
    const { person, last } = await build('name co "Wing"');
    await person.selectOptions(screen.getByRole('combobox', { name: 'Field' }), 'createdAt');
    expect(last()).toBe('createdAt ge now-30d');
    await person.selectOptions(screen.getByRole('combobox', { name: 'Comparison' }), 'before');
    expect(last()).toBe('createdAt lt now-30d');
  });

  it('reads nested groups and negation, and changes them', async () => {
    const { person, last } = await build('name pr and not (grade eq "A" or name sw "X")');
    expect(screen.getByRole('group', { name: 'None of these' })).toBeInTheDocument();
    const [, inner] = screen.getAllByRole('combobox', { name: 'How the conditions combine' });
    if (!inner) throw new Error('no inner group');
    await person.selectOptions(inner, 'Not all of these');
    expect(last()).toBe('name pr and not (grade eq "A" and name sw "X")');
  });

  it('says where text is not understood, and keeps the list on the last valid filter', async () => {
    const { person, last } = await build('name pr');
    await person.click(screen.getByRole('radio', { name: 'As text' }));
    const box = screen.getByRole('textbox', { name: 'As text' });
    await person.type(box, ' nad');
    expect(screen.getByText(/Not understood from here: “nad”/)).toBeInTheDocument();
    expect(last()).toBe('name pr');
    await person.clear(box);
    await person.type(box, 'grade pr');
    expect(last()).toBe('grade pr');
  });

  it('keeps a field that the API no longer declares', async () => {
    await build('oldField eq "x"');
    expect(screen.getByRole('combobox', { name: 'Field' })).toHaveValue('oldField');
  });
});
