import { announce } from './announce';
import { createStore } from './store';

export interface Toast {
  id: number;
  tone: 'plain' | 'good' | 'bad';
  message: string;
  undo?: () => unknown;
}

const LIFE_MS = 6_000;
/** Long enough to change one's mind. */
const UNDO_LIFE_MS = 10_000;
let lastId = 0;

export const toasts = createStore<readonly Toast[]>([]);

export const dismissToast = (id: number) => toasts.set(toasts.get().filter((toast) => toast.id !== id));

export function toast(message: string, options: Partial<Pick<Toast, 'tone' | 'undo'>> = {}) {
  const id = ++lastId;
  toasts.set([...toasts.get().slice(-2), { id, tone: 'plain', message, ...options }]);
  announce(message);
  setTimeout(() => dismissToast(id), options.undo ? UNDO_LIFE_MS : LIFE_MS);
}
