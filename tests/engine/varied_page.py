"""A page with a little of everything that boxes, styles and texts can be, for changes that must not be seen."""

WORDS = "A few words that come to stand on more than one line, 1,234 of them. " * 6

VARIED = f"""<!DOCTYPE html><html lang="en"><title>T</title><style>
@page {{ size: A5; margin: 2cm 5%; @bottom-left {{ content: counter(page) " of " counter(pages); padding: 1pt }} }}
@page wide {{ size: A5 landscape }}
.percent {{ margin-left: 5%; padding: 1% 2%; width: 80%; min-width: 10%; max-width: 90% }}
.fixed {{ margin: 3pt auto; padding: 4pt; width: 60mm; min-height: 20mm; max-height: 90mm; border: 1pt solid }}
.sum {{ width: calc(100% - 2cm); margin-left: calc(10% + 1pt); height: calc(1cm + 5%) }}
.border {{ box-sizing: border-box; width: 70mm; height: 12mm; padding: 3mm; border: 2mm solid }}
.padding {{ box-sizing: padding-box; width: 70mm; min-height: 5mm; padding: 3mm }}
.narrow {{ box-sizing: border-box; width: 2mm; padding: 3mm }}
.logical {{ margin-inline-start: 7mm; padding-block: 2mm; inline-size: 60mm }}
.right {{ direction: rtl; margin-inline-start: 9mm }}
.float {{ float: right; width: 30%; margin: 2mm }} .inside {{ float: inline-start; width: 20mm }}
.clear {{ clear: both }} .over {{ position: absolute; top: 10mm; right: 5%; width: 20mm }}
.shifted {{ position: relative; top: 2mm; left: 3% }} .fixed-place {{ position: fixed; bottom: 0 }}
.note {{ float: footnote }} .running {{ position: running(head) }}
.wide {{ page: wide }} .grid {{ display: grid; grid-template-columns: 1fr 30%; gap: 2mm }}
.flex {{ display: flex; gap: 1em }} .flex > * {{ min-width: 0 }} .columns {{ columns: 2; column-rule: 1pt solid }}
table.c {{ border-collapse: collapse }} td {{ border: 1pt solid; padding: 1% 2pt }} table {{ width: 100% }}
.u {{ text-decoration: underline dotted red }} .u b {{ text-decoration: line-through }}
.own {{ --gap: 4pt; margin: var(--gap); padding: var(--none, 2pt) }} .own > * {{ margin: inherit; color: inherit }}
.unset {{ margin: unset }} .initial {{ margin: initial; font: inherit }} .indent {{ text-indent: 10% }}
.spaced {{ letter-spacing: 1pt; word-spacing: 2pt; overflow-wrap: anywhere }} .caps {{ font-variant-caps: small-caps }}
.features {{ font-feature-settings: "kern" 0; font-variant-numeric: oldstyle-nums }} .tab {{ white-space: pre }}
.turk {{ font-language-override: "TRK" }} p::first-line {{ color: #222 }} .letter::first-letter {{ font-size: 2em }}
.ex {{ width: 20ex; margin-left: 2ch }} li::marker {{ color: #333 }}
</style><h1 class=running>Head</h1><h1>Heading</h1><p class=percent>{WORDS}</p><p class=fixed>{WORDS}</p>
<p class=sum>{WORDS}</p><div class=border>{WORDS}</div><div class=padding>Padding</div><div class=narrow></div>
<p class=logical>{WORDS}</p><p class=right lang=he>{WORDS}</p><div><p class=float>{WORDS}</p><p class=inside>In</p>
<p>{WORDS}</p></div><p class=clear>{WORDS}<span class=note>A note.</span></p><div class=shifted><p class=over>Over</p>
{WORDS}</div><p class=fixed-place>Fixed</p><div class=wide><p>{WORDS}</p><p>{WORDS}</p></div><section>
<p class=wide>Wide</p></section><div class=grid><p>{WORDS}</p><p>x</p></div><div class=flex><p>{WORDS}</p><p>y</p></div>
<div class=columns><p>{WORDS}</p><p>{WORDS}</p></div><table class=c><tr><td>{WORDS}</td><td>1</td></tr></table>
<table><tr><th>Head</th><td>{WORDS}</td></tr></table><p class=u>{WORDS}<b>struck</b></p><div class=own><p>{WORDS}</p>
<p class=unset>Unset</p><p class=initial>Initial</p></div><p class=indent>{WORDS}</p><p class=spaced>{WORDS}</p>
<p class=caps>{WORDS}</p><p class=features>{WORDS}</p><p class=tab>a\tb</p><p class=turk>{WORDS}</p>
<p class=letter>{WORDS}</p><p class=ex>{WORDS}</p><p lang="">{WORDS}</p><ol start=9><li>{WORDS}<li>{WORDS}</ol>
<svg width=40 height=20><text y=10 font-size=8>drawn</text></svg><p hidden>gone</p>"""
