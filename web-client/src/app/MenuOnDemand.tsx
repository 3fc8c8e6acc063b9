import {
  type ButtonHTMLAttributes,
  cloneElement,
  type ReactElement,
  type ReactNode,
  Suspense,
  useState,
} from 'react';

export type MenuButton = ReactElement<ButtonHTMLAttributes<HTMLButtonElement>>;

interface Props {
  button: MenuButton;
  /** A lazy component that shows the button with its menu. */
  children: (button: MenuButton) => ReactNode;
}

/** A button whose menu is downloaded when it is first pressed: what floats would be a seventh of the first load. */
export function MenuOnDemand({ button, children }: Props) {
  const [wanted, setWanted] = useState(false);
  const closed = cloneElement(button, {
    'aria-haspopup': 'menu',
    'aria-expanded': false,
    onClick: () => setWanted(true),
  });
  return wanted ? <Suspense fallback={closed}>{children(button)}</Suspense> : closed;
}
