import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist', 'shots', 'src/api/generated', 'e2e', 'scripts', '*.config.*'] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // TanStack Router's redirect() and notFound() are thrown
      '@typescript-eslint/only-throw-error': 'off',
    },
  },
  hooks.configs.flat['recommended-latest'],
  // it warns of what the React Compiler would skip, and we don't run the compiler
  { rules: { 'react-hooks/incompatible-library': 'off' } },
);
