import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  parseThemeColor,
} from '@mantine/core';

const jade: MantineColorsTuple = [
  '#eafaf5',
  '#d3f1e7',
  '#a6e2ce',
  '#74d1b3',
  '#4cc29c',
  '#2aa583',
  '#128a6c',
  '#0b6f57',
  '#0a5a48',
  '#08473a',
];
const gray: MantineColorsTuple = [
  '#fafafa',
  '#f4f4f5',
  '#ebebed',
  '#dedee2',
  '#c6c6cc',
  '#9c9ca5',
  '#6e6e78',
  '#52525b',
  '#333338',
  '#1b1b1f',
];
const dark: MantineColorsTuple = [
  '#ececf0',
  '#c3c3ca',
  '#a1a1ab',
  '#72727d',
  '#3a3a42',
  '#2c2c33',
  '#222228',
  '#17171b',
  '#111114',
  '#0b0b0d',
];
const sans = 'var(--font-sans)';
export const theme = createTheme({
  primaryColor: 'jade',
  primaryShade: { light: 7, dark: 7 },
  colors: { jade, gray, dark },
  autoContrast: true,
  luminanceThreshold: 0.179,
  // text of light-variant controls and calendar events: darkest/lightest shade, so every colour passes 4.5:1
  variantColorResolver: (i) => {
    const d = defaultVariantColorsResolver(i);
    if (i.variant !== 'light') return d;
    const c = parseThemeColor({ color: i.color ?? i.theme.primaryColor, theme: i.theme });
    return c.isThemeColor
      ? {
          ...d,
          color: `light-dark(color-mix(in srgb, var(--mantine-color-${c.color}-9) 78%, black), var(--mantine-color-${c.color}-2))`,
        }
      : d;
  },
  fontFamily: sans,
  headings: {
    fontFamily: sans,
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.0625rem', lineHeight: '1.4' },
      h2: { fontSize: '0.9375rem', lineHeight: '1.4' },
    },
  },
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '0.9375rem', xl: '1.0625rem' },
  spacing: { xs: '0.375rem', sm: '0.5rem', md: '0.75rem', lg: '1rem', xl: '1.5rem' },
  radius: { xs: '3px', sm: '5px', md: '7px', lg: '10px', xl: '14px' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  focusRing: 'auto',
  shadows: {
    xs: '0 1px 1px rgb(0 0 0 / .04)',
    sm: '0 1px 2px rgb(0 0 0 / .06)',
    md: '0 4px 14px -4px rgb(0 0 0 / .12), 0 0 0 1px rgb(0 0 0 / .04)',
  },
  components: {
    Button: { defaultProps: { size: 'xs' } },
    // a hint below its field: fields beside each other stay in line
    InputWrapper: { defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'] } },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray', size: 'md' } },
    ...Object.fromEntries(
      [
        'TextInput',
        'PasswordInput',
        'NumberInput',
        'Textarea',
        'Select',
        'NativeSelect',
        'MultiSelect',
        'TagsInput',
      ].map((input) => [input, { defaultProps: { size: 'xs' } }]),
    ),
    // the placeholder isn't allowed within role=menu
    Menu: { defaultProps: { withInitialFocusPlaceholder: false } },
    // a landmark of the page: menus and lists that float would otherwise be outside of all
    Portal: { defaultProps: { target: '#layers' } },
    Modal: {
      styles: { title: { fontWeight: 600 } },
      defaultProps: { overlayProps: { backgroundOpacity: 0.45 } },
    },
    Tooltip: { defaultProps: { openDelay: 400, withArrow: false } },
  },
});
export const cssVars: CSSVariablesResolver = () => ({
  variables: { '--row-h': '36px', '--nav-w': '232px' },
  light: {
    '--mantine-color-body': '#ffffff',
    '--bg-canvas': '#f7f7f8',
    '--bg-surface': '#ffffff',
    '--bg-hover': '#f3f3f5',
    '--bg-selected': '#e8f6f1',
    '--bg-raised': '#ffffff',
    '--danger': '#b42318',
    '--mantine-color-error': '#b42318',
    '--border': '#e7e7ea',
    '--border-strong': '#d6d6db',
    '--fg': '#1b1b1f',
    '--fg-2': '#55555e',
    '--fg-3': '#6a6a74',
    '--accent': '#0b6f57',
    '--mantine-color-dimmed': '#62626c',
    '--mantine-color-text': '#1b1b1f',
    '--mantine-color-placeholder': '#6e6e78',
  },
  dark: {
    '--mantine-color-body': '#131316',
    '--bg-canvas': '#0d0d0f',
    '--bg-surface': '#151518',
    '--bg-hover': '#1e1e23',
    '--bg-selected': '#12312a',
    '--bg-raised': '#1d1d22',
    '--danger': '#ff8a80',
    '--mantine-color-error': '#ff8a80',
    '--border': '#26262c',
    '--border-strong': '#34343c',
    '--fg': '#ececf0',
    '--fg-2': '#b4b4bd',
    '--fg-3': '#9a9aa5',
    '--accent': '#4cc29c',
    '--mantine-color-dimmed': '#a1a1ab',
    '--mantine-color-text': '#ececf0',
    '--mantine-color-placeholder': '#9a9aa5',
  },
});
