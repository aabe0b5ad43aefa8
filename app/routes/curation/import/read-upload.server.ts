/** The file in a form. How large it can be is looked at before, by the server: server/limit-body.ts. */

export type Upload = { name: string; bytes: Uint8Array };

/** @returns null when there is no file in it */
export async function readUpload(request: Request): Promise<Upload | null> {
  // A form that is not whole cannot be read.
  const form = await request.formData().catch(() => null);
  const file = form?.get('file');
  if (!(file instanceof File) || file.name === '') return null;
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}
