import { Combobox, Textarea, type TextareaProps, useCombobox } from '@mantine/core';
import { useRef, useState } from 'react';
import { usePeople } from '@/shared/people/people';
import { Person } from '@/shared/ui/display/Display';
import { mentionAt, suggest } from './mentions';

interface Props extends Omit<TextareaProps, 'value' | 'onChange'> {
  value: string;
  onChange: (text: string) => void;
}

/** A text in which colleagues are called by "@": their names are offered as one types. */
export function MentionTextarea({ value, onChange, onKeyDown, ...props }: Props) {
  const { people } = usePeople();
  const area = useRef<HTMLTextAreaElement>(null);
  const [called, setCalled] = useState<{ from: number; typed: string }>();
  const combobox = useCombobox({ onDropdownClose: () => setCalled(undefined) });
  const offered = called ? suggest(people, called.typed) : [];

  const look = (text: string, caret: number) => {
    const next = mentionAt(text, caret);
    setCalled(next);
    if (next && suggest(people, next.typed).length > 0) {
      combobox.openDropdown();
      combobox.selectFirstOption();
    } else combobox.closeDropdown();
  };
  const choose = (name: string) => {
    if (!called) return;
    const end = called.from + 1 + called.typed.length;
    const text = `${value.slice(0, called.from)}@${name} ${value.slice(end).replace(/^ /, '')}`;
    onChange(text);
    combobox.closeDropdown();
    const caret = called.from + name.length + 2;
    requestAnimationFrame(() => area.current?.setSelectionRange(caret, caret));
  };
  return (
    <Combobox store={combobox} onOptionSubmit={choose} position="bottom-start" width={260}>
      <Combobox.Target withKeyboardNavigation={offered.length > 0} withAriaAttributes={offered.length > 0}>
        <Textarea
          {...props}
          ref={area}
          value={value}
          onChange={(event) => {
            const { value: text, selectionStart } = event.currentTarget;
            onChange(text);
            look(text, selectionStart);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && combobox.dropdownOpened) event.stopPropagation();
            if (!combobox.dropdownOpened) onKeyDown?.(event);
          }}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={offered.length === 0}>
        <Combobox.Options>
          {offered.map((person) => (
            <Combobox.Option key={person.value} value={person.label}>
              <Person name={person.label} />
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
