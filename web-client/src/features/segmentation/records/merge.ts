export { keepMine, merge } from '@/shared/lib/merge';
