import { describe, expect, it } from 'vitest';
import { moneyText, readMoney } from './readMoney';

describe('money typed as one text', () => {
  it('keeps the currency that stood there, else counts at home', () => {
    expect(readMoney('1,200.50', { amount: '1', currency: 'USD' }, 'HKD')).toEqual({
      amount: '1200.50',
      currency: 'USD',
    });
    expect(readMoney('1200', null, 'HKD')).toEqual({ amount: '1200', currency: 'HKD' });
  });

  it('takes the currency from either side', () => {
    expect(readMoney('eur 90', null, 'HKD')).toEqual({ amount: '90', currency: 'EUR' });
    expect(readMoney('90 JPY', { amount: '1', currency: 'USD' }, 'HKD')).toEqual({
      amount: '90',
      currency: 'JPY',
    });
  });

  it('clears, reads back what it shows, and leaves nonsense to the server', () => {
    expect(readMoney(' ', { amount: '1', currency: 'USD' }, 'HKD')).toBeNull();
    const money = { amount: '-5.00', currency: 'KWD' };
    expect(readMoney(moneyText(money), null, 'HKD')).toEqual(money);
    expect(readMoney('a lot', null, 'HKD')).toEqual({ amount: 'a lot', currency: 'HKD' });
  });
});
