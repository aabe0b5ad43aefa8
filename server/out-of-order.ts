/**
 * Around every loader and action: when the database cannot be written or read for a reason outside this program (a full
 * disk, another program that keeps it locked), the answer is a 503 that says so and keeps what was typed. Nothing of what was
 * asked has then been written. A failure of another kind is a bug, and passes.
 */
import type { ErrorRequestHandler } from 'express';
import type { ActionFunctionArgs, LoaderFunctionArgs, ServerBuild } from '@remix-run/node';
import { keptForm } from '#app/components/form/kept-form.server.ts';
import type { KeptForm, OutOfOrder } from '#app/components/ui/send-again.tsx';
import { databaseTrouble } from '#db/database-trouble.server.ts';
import { refuse } from './refuse.ts';

/** Pages and answers to programs alike. */
const AGAIN = { 'Retry-After': '60', 'Cache-Control': 'no-store' };

type RouteModule = NonNullable<ServerBuild['routes'][string]>['module'];
type Asked = LoaderFunctionArgs | ActionFunctionArgs;

/** For what fails before a loader or action: finding out who asks. */
export const refuseOutOfOrder: ErrorRequestHandler = (error, request, response, next) => {
  if (response.headersSent || !databaseTrouble(error)) return next(error);
  response.set(AGAIN);
  refuse(request, response, 503, 'outOfOrder').catch(next);
};

export function tellOutOfOrder(build: ServerBuild): ServerBuild {
  const routes = Object.entries(build.routes).map(([id, route]) => [
    id,
    route && { ...route, module: guarded(route.module) },
  ]);
  return { ...build, routes: Object.fromEntries(routes) as ServerBuild['routes'] };
}

function guarded(module: RouteModule): RouteModule {
  const { loader, action } = module;
  return {
    ...module,
    ...(loader && { loader: (asked: LoaderFunctionArgs) => guard(asked, loader, () => Promise.resolve(null)) }),
    ...(action && {
      action(asked: ActionFunctionArgs) {
        // The body can be read once: this is for the page that gives back what was typed.
        const again = asked.request.clone();
        return guard(asked, action, () => formToSendAgain(again));
      },
    }),
  };
}

async function formToSendAgain(request: Request): Promise<KeptForm | null> {
  const { action, fields, hasFile } = await keptForm(request);
  return hasFile ? null : { action, fields };
}

async function guard<Given extends Asked>(
  asked: Given,
  work: (asked: Given) => unknown,
  kept: () => Promise<KeptForm | null>,
): Promise<unknown> {
  try {
    return await work(asked);
  } catch (error) {
    const trouble = databaseTrouble(error);
    if (!trouble) throw error;
    const { request, context } = asked;
    context.log.error({ err: error, trouble, path: new URL(request.url).pathname }, 'the database is out of order');
    const sent = request.method !== 'GET' && request.method !== 'HEAD';
    const told: OutOfOrder = { outOfOrder: true, sent, form: await kept() };
    throw Response.json(told, { status: 503, headers: AGAIN });
  }
}
