/**
 * The roles of the continuity diagram in the light colours of the page, which has its own in ribbons.css and
 * ArticleNode.svelte.
 */
export const FLOW_STYLE = [
	'.continues,.continued-by,.moved-to,.both,.core,.loop,.follow-up,.faint{fill:none;stroke:#0b5563;stroke-width:3}',
	'.continued-by{stroke-dasharray:11 4}.moved-to{stroke-dasharray:3 3}.follow-up,.loop{stroke-width:1.5}',
	'.both{stroke-width:5}.core{stroke:#ffffff;stroke-width:2}.faint{stroke:#d9d6cc}',
	'.node,.lit,.chosen,.open{fill:#ffffff;stroke:#8b938f}.open{stroke-dasharray:3 2}',
	'.lit,.chosen{stroke:#0b5563;stroke-width:2}.chosen{stroke-width:5}',
	'.caption{paint-order:stroke;stroke:#ffffff;stroke-width:3}',
].join('');
