import { execFileSync, spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../../..');
const dist = join(root, 'web-client/dist');
const dll = process.env.CRM_HOST_DLL ?? join(root, 'host/Crm.Host/bin/Debug/net10.0/Crm.Host.dll');
const START_MS = 60_000;

export const ADMIN = { email: 'admin@example.com', password: 'harbour-Light-42', name: 'Ada Chan' };

const freePort = () =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });

let template;
/** An empty database, made once by this process: copying it is faster than making it anew for every spec. */
function emptyDatabase() {
  if (!template) {
    const folder = mkdtempSync(join(tmpdir(), 'crm-e2e-template-'));
    process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
    const path = join(folder, 'crm.db');
    execFileSync('dotnet', [dll, 'migrate'], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: {
        ...process.env,
        Crm__Database__Provider: 'Sqlite',
        Crm__Database__ConnectionString: `Data Source=${path};Pooling=False`,
        Logging__LogLevel__Default: 'Warning',
      },
    });
    template = path;
  }
  return template;
}

/** A real host process on a fresh SQLite file. `admin: false` leaves the first run to the browser. */
export async function startHost({ admin = true, settings = {} } = {}) {
  for (const path of [dll, join(dist, 'index.html')])
    if (!existsSync(path))
      throw new Error(`${path} is missing: build the host (dotnet build) and the client (npm run build)`);
  const folder = mkdtempSync(join(tmpdir(), 'crm-e2e-'));
  copyFileSync(emptyDatabase(), join(folder, 'crm.db'));
  const base = `http://127.0.0.1:${await freePort()}`;
  const host = spawn('dotnet', [dll, `--urls=${base}`], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      Crm__Database__Provider: 'Sqlite',
      Crm__Database__ConnectionString: `Data Source=${join(folder, 'crm.db')}`,
      Crm__Files__Path: join(folder, 'files'),
      Crm__Web__Root: dist,
      Logging__LogLevel__Default: 'Warning',
      ...(admin && {
        Crm__Admin__Email: ADMIN.email,
        Crm__Admin__Password: ADMIN.password,
        Crm__Admin__Name: ADMIN.name,
      }),
      ...settings,
    },
  });
  let log = '';
  host.stdout.on('data', (text) => (log += text));
  host.stderr.on('data', (text) => (log += text));
  let ended = false;
  const exited = new Promise((done) =>
    host.on('exit', () => {
      ended = true;
      done();
    }),
  );
  const stop = async () => {
    if (!ended) process.kill(host.pid, 'SIGTERM');
    const killer = setTimeout(() => ended || process.kill(host.pid, 'SIGKILL'), 5_000);
    await exited;
    clearTimeout(killer);
    rmSync(folder, { recursive: true, force: true });
  };
  const deadline = Date.now() + START_MS;
  while (!ended && Date.now() < deadline) {
    const ready = await fetch(`${base}/health/ready`).catch(() => undefined);
    if (ready?.ok) return { base, folder, stop, log: () => log };
    await new Promise((done) => setTimeout(done, 150));
  }
  await stop();
  throw new Error(`The host did not become ready:\n${log}`);
}
