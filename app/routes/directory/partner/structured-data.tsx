/** Facts for search engines; not read by people. */
import { useNonce } from '#app/components/ui/nonce.ts';

export function StructuredData({ json }: { json: string }) {
  const nonce = useNonce();
  return (
    <script
      type="application/ld+json"
      nonce={nonce}
      // The browser hides the nonce from scripts, so it seems to differ.
      suppressHydrationWarning
      dangerouslySetInnerHTML={{ __html: json }}
    />
  );
}
