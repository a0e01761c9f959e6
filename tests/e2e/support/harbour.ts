/** A page that can be asked about. */
export const HARBOUR = `<!doctype html><html lang="en"><title>The harbour of Lindau</title><article><h1>The harbour of Lindau</h1>
<p>The harbour at Lindau was rebuilt in 1856 with a lighthouse and a stone lion on its moles. Steamers carried grain across the lake.</p>
<p>A storm in 1890 threw the lamp from the tower. The keeper, Anna Brandt, lit a fire on the gallery instead. Ships found the harbour by its smoke.</p>
<p>Today the tower is open to visitors, who climb 139 steps to a view of three countries. The light is switched on by passing ships.</p>
</article></html>`;
