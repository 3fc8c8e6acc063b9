import { ADMIN } from '../lib/host.mjs';
import { totp } from '../lib/totp.mjs';

export default async ({ page, context, open, check, everyLook, signIn, axe }) => {
  await signIn();
  await open('/profile');
  const panel = (name) => page.getByRole('region', { name });
  await everyLook('profile', { ready: () => page.locator('h1').waitFor() });

  await check('a name that was typed survives a reload', async () => {
    await panel('About me').getByLabel('Name', { exact: false }).first().fill('Ada Chan 陳雅達');
    await page.reload();
    await page.getByText('This is what you typed last time.').waitFor();
    await axe();
  });

  await check('saving shows it in the navigation', async () => {
    await panel('About me').getByRole('button', { name: 'Save' }).click();
    await page.getByRole('button', { name: 'Ada Chan 陳雅達' }).waitFor();
  });

  let key;
  await check('an authenticator app is set up with the password and a first code', async () => {
    await page.getByRole('button', { name: 'Set up an authenticator app' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('input[autocomplete=current-password]').fill(ADMIN.password);
    await dialog.getByRole('button', { name: 'Continue' }).click();
    await dialog.getByRole('img', { name: 'QR code' }).waitFor();
    await axe();
    key = await dialog.locator('code').textContent();
    await dialog.locator('input[name=code]').fill(totp(key));
    await dialog.getByRole('button', { name: 'Turn it on' }).click();
  });

  let recoveryCode;
  await check('ten recovery codes are shown once', async () => {
    const dialog = page.getByRole('dialog', { name: 'Keep these recovery codes' });
    await dialog.waitFor();
    await axe();
    recoveryCode = await dialog.locator('li').first().textContent();
    const count = await dialog.locator('li').count();
    await dialog.getByRole('button', { name: 'I have kept them' }).click();
    return count === 10;
  });

  await check('signing in then asks for a code, and a recovery code will do', async () => {
    await context.clearCookies();
    await open('/sign-in');
    await page.locator('input[name=email]').fill(ADMIN.email);
    await page.locator('input[name=password]').fill(ADMIN.password);
    await page.keyboard.press('Enter');
    await page.locator('input[name=code]').waitFor();
    await axe();
    await page.getByRole('button', { name: 'Use a recovery code instead' }).click();
    await page.locator('input[name=recoveryCode]').fill(recoveryCode);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Home' }).waitFor();
  });

  await check(
    'when the session ends, signing in over the page goes on with what was being done',
    async () => {
      await open('/profile');
      await page.getByText('9 recovery codes left').waitFor();
      await context.clearCookies();
      await panel('About me').getByLabel('Name', { exact: false }).first().fill('Ada C.');
      await panel('About me').getByRole('button', { name: 'Save' }).click();
      const dialog = page.getByRole('dialog', { name: 'Please sign in again' });
      await dialog.waitFor();
      await axe();
      await dialog.locator('input[name=password]').fill(ADMIN.password);
      await page.keyboard.press('Enter');
      await dialog.locator('input[name=code]').fill(totp(key, Date.now() + 30_000));
      await page.keyboard.press('Enter');
      await dialog.waitFor({ state: 'hidden' });
      await page.getByRole('button', { name: 'Ada C.' }).waitFor();
    },
  );

  await check('signing out everywhere leads to sign-in and leaves no draft behind', async () => {
    await page.getByRole('button', { name: 'Sign out everywhere' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Sign out everywhere' }).click();
    await page.waitForURL(/\/sign-in/);
    const drafts = await page.evaluate(() =>
      Object.keys(localStorage).filter((name) => name.startsWith('crm.draft.')),
    );
    return drafts.length === 0;
  });
};
