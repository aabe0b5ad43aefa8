/**
 * Around every action: a form that cannot be read, such as JSON or half a file, is answered with 400. Reading it fails as a
 * bug would, and no action can tell the two apart.
 */
import type { ActionFunctionArgs, ServerBuild } from '@remix-run/node';

type RouteModule = NonNullable<ServerBuild['routes'][string]>['module'];

export function refuseUnreadableForms(build: ServerBuild): ServerBuild {
  const routes = Object.entries(build.routes).map(([id, route]) => [
    id,
    route && { ...route, module: guarded(route.module) },
  ]);
  return { ...build, routes: Object.fromEntries(routes) as ServerBuild['routes'] };
}

function guarded(module: RouteModule): RouteModule {
  const { action } = module;
  if (!action) return module;
  return { ...module, action: (asked: ActionFunctionArgs) => action({ ...asked, request: telling(asked.request) }) };
}

/** The request, which throws an answer where it would throw an error; so do its copies. */
function telling(request: Request): Request {
  const read = request.formData.bind(request);
  const copy = request.clone.bind(request);
  request.formData = () =>
    read().catch(() => {
      throw new Response(null, { status: 400 });
    });
  request.clone = () => telling(copy());
  return request;
}
