import { ADMIN } from '../lib/host.mjs';

export default async ({ page, context, open, check, everyLook, signIn, axe }) => {
  await check('a page that needs a session leads to sign-in, and back afterwards', async () => {
    await open('/?from=link');
    await page.waitForURL(/\/sign-in\?next=/);
  });
  await everyLook('sign-in', { ready: () => page.locator('h1').waitFor() });

  await check('a wrong password is said in words', async () => {
    await page.locator('input[name=email]').fill(ADMIN.email);
    await page.locator('input[name=password]').fill('wrong-password-1');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    await axe();
  });

  await check('the right one goes to where the person wanted', async () => {
    await page.locator('input[name=password]').fill(ADMIN.password);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/\?from=link$/);
    await page.getByRole('heading', { name: 'Home' }).waitFor();
  });

  await check('nobody is sent to another site after signing in', async () => {
    await context.clearCookies();
    await open('/sign-in?next=//evil.example');
    await page.locator('input[name=email]').fill(ADMIN.email);
    await page.locator('input[name=password]').fill(ADMIN.password);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Home' }).waitFor();
  });

  await signIn();
  await check('the keyboard reaches content first by the skip link', async () => {
    await open('/');
    await page.getByRole('heading', { name: 'Home' }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    return page.evaluate(() => document.activeElement?.id === 'main');
  });

  await check('Ctrl K opens the palette, which goes to a page', async () => {
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type('home');
    await axe();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  });

  await check('? shows the keys', async () => {
    await page.locator('main').focus();
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
    await axe();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  });

  await check('without a connection a banner says so', async () => {
    await context.setOffline(true);
    await page.getByText('You are offline').waitFor();
    await axe();
    await context.setOffline(false);
    await page.getByText('You are offline').waitFor({ state: 'hidden' });
  });
};
