/** Ends the session of this browser. */
import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { signOut } from '#app/features/people/sign-in.server.ts';
import { paths } from '#app/paths.ts';

export function loader() {
  return redirect(paths.search());
}

export async function action({ request, context }: ActionFunctionArgs) {
  const cookies = context.session ? await signOut(context, request.headers.get('Cookie')) : [];
  const headers = new Headers(cookies.map((cookie): [string, string] => ['Set-Cookie', cookie]));
  return redirect(paths.search(), { status: 303, headers });
}
