import { type Filter, type Operator, OPERATORS, type Value } from './ast';

/** Says where in the text the trouble is, so that the editor can point at it. */
export class FilterSyntaxError extends Error {
  override readonly name = 'FilterSyntaxError';
  readonly position: number;
  constructor(position: number) {
    super(`Unexpected text at ${position}`);
    this.position = position;
  }
}

type TokenKind = 'string' | 'number' | 'relative' | 'word' | 'punctuation' | 'end';
interface Token {
  kind: TokenKind;
  text: string;
  position: number;
}

const PATTERNS: [TokenKind, RegExp][] = [
  ['string', /"(?:[^"\\]|\\.)*"/y],
  [
    'relative',
    /(?:now(?:[+-]\d+(?:mo|[smhdwMqy]))?|(?:startOf|endOf)\(\s*"\w+"\s*\)(?:[+-]\d+(?:mo|[smhdwMqy]))?)(?![\w.])/y,
  ],
  ['number', /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])/y],
  ['word', /[A-Za-z_][\w.:-]*/y],
  ['punctuation', /[(),]/y],
];

function tokens(text: string): Token[] {
  const found: Token[] = [];
  let position = 0;
  for (;;) {
    while (/\s/.test(text.charAt(position))) position++;
    if (position >= text.length) break;
    const token = tokenAt(text, position);
    found.push(token);
    position += token.text.length;
  }
  return [...found, { kind: 'end', text: '', position }];
}

function tokenAt(text: string, position: number): Token {
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = position;
    const match = pattern.exec(text);
    if (match) return { kind, text: match[0], position };
  }
  throw new FilterSyntaxError(position);
}

const isOperator = (word: string): word is Operator => (OPERATORS as readonly string[]).includes(word);
const LITERALS: Record<string, Value> = { true: true, false: false, null: null };

/** Recursive descent over RFC 7644 §3.4.2.2 with `in` and relative dates: not binds tighter than and, and than or. */
class Parser {
  private readonly tokens: Token[];
  private index = 0;

  constructor(text: string) {
    this.tokens = tokens(text);
  }

  parse(): Filter {
    const filter = this.chain('or');
    if (this.peek().kind !== 'end') this.fail();
    return filter;
  }

  private chain(kind: 'and' | 'or'): Filter {
    const next = () => (kind === 'or' ? this.chain('and') : this.term());
    const first = next();
    if (!this.isWord(kind)) return first;
    const items = [first];
    while (this.takeWord(kind)) items.push(next());
    return { kind, items };
  }

  private term(): Filter {
    if (this.takeWord('not')) return { kind: 'not', item: this.parenthesised() };
    return this.peek().text === '(' ? this.parenthesised() : this.condition();
  }

  private parenthesised(): Filter {
    this.take('(');
    const filter = this.chain('or');
    this.take(')');
    return filter;
  }

  private condition(): Filter {
    if (this.peek().kind !== 'word') this.fail();
    const field = this.next().text;
    const operator = this.peek().text.toLowerCase();
    if (!isOperator(operator)) return this.fail();
    this.next();
    return { kind: 'condition', field, operator, values: this.valuesFor(operator) };
  }

  private valuesFor(operator: Operator): Value[] {
    if (operator === 'pr') return [];
    if (operator !== 'in') return [this.value()];
    this.take('(');
    const values = [this.value()];
    while (this.peek().text === ',') {
      this.next();
      values.push(this.value());
    }
    this.take(')');
    return values;
  }

  private value(): Value {
    const { kind, text } = this.peek();
    const literal = LITERALS[text.toLowerCase()];
    if (kind === 'word' && literal === undefined) this.fail();
    if (kind === 'punctuation' || kind === 'end') this.fail();
    this.next();
    if (kind === 'string') return JSON.parse(text) as string;
    if (kind === 'number') return Number(text);
    return kind === 'relative' ? { relative: text } : (literal ?? null);
  }

  private peek(): Token {
    return this.tokens[this.index] ?? { kind: 'end', text: '', position: 0 };
  }
  private next(): Token {
    const token = this.peek();
    this.index++;
    return token;
  }
  private isWord(word: string) {
    return this.peek().kind === 'word' && this.peek().text.toLowerCase() === word;
  }
  private takeWord(word: string): boolean {
    const found = this.isWord(word);
    if (found) this.index++;
    return found;
  }
  private take(text: string) {
    if (this.peek().text !== text) this.fail();
    this.index++;
  }
  private fail(): never {
    throw new FilterSyntaxError(this.peek().position);
  }
}

/** The filter that the text means; undefined for no filter at all. */
export const parseFilter = (text: string): Filter | undefined =>
  text.trim() === '' ? undefined : new Parser(text).parse();
