"""The first part of a made-up patient leaflet: help box, main message, questions about the illness."""

from __future__ import annotations

from leaflets.document.blocks import (
    Block,
    Contents,
    ContentsEntry,
    Entry,
    Group,
    HelpBox,
    HelpLevel,
    LabelledText,
    MainMessage,
    Paragraph,
    Run,
    Table,
)
from tests.html.sample_texts import bullets, paragraphs, runs, section

_HELPS, _KNOW = "How it may help", "Good to know"
_TREATMENTS = (
    Entry(
        "Amifampridine tablets",
        "treatment",
        (
            LabelledText("", paragraphs("Helps nerves let out more acetylcholine, so muscles get a stronger message.")),
            LabelledText(_HELPS, paragraphs("In 3 of 4 people walking gets easier within a few days.")),
            LabelledText(
                _KNOW,
                paragraphs("Tell us if you have ever had a fit (seizure). Tingling around the mouth is common_[2]."),
            ),
        ),
    ),
    Entry(
        "Plasma exchange",
        "treatment",
        (
            LabelledText("", paragraphs("A machine cleans the antibodies out of your blood.")),
            LabelledText(
                _KNOW,
                (
                    *paragraphs("The effect lasts for some weeks. It is done in hospital:"),
                    bullets("5 sessions in 10 days", "about 2_hours each"),
                ),
            ),
        ),
    ),
    Entry(
        "Medicines that calm the immune system (immunosuppressants)",
        "treatment",
        (
            LabelledText("", paragraphs("Steroids or other tablets lower the number of antibodies.")),
            LabelledText(_HELPS, (bullets("Fewer antibodies after some months", "Fewer bad days"),)),
            LabelledText(
                _KNOW,
                paragraphs(
                    "You need regular blood tests. Tell us early about any infection_[3].",
                    "Do not stop these tablets on your own: your body needs time to get used to less.",
                ),
            ),
        ),
    ),
    Entry(
        "Exercise with a physiotherapist",
        "treatment",
        (LabelledText("", paragraphs("Short, regular exercise keeps your muscles in use.")),),
    ),
)
CONTENTS = (
    ContentsEntry("definition", "1.", "What is RLN?"),
    ContentsEntry("who_gets_it", "2.", "Who gets it?"),
    ContentsEntry("symptoms", "3.", "What are the symptoms?"),
    ContentsEntry("tests", "4.", "Which tests might I have?"),
    ContentsEntry("treatments", "5.", "How is it treated?"),
)
FIRST_BLOCKS: tuple[Block, ...] = (
    HelpBox(
        "When to get help",
        (
            HelpLevel(
                "emergency",
                "Emergency",
                "Call 999 now",
                (runs("You cannot get your breath"), runs("You choke, or cannot swallow")),
            ),
            HelpLevel(
                "soon",
                "Soon",
                "Call us today",
                (runs("Your legs or arms get weaker"), runs("Fever, cough, or a bad fall")),
            ),
            HelpLevel(
                "next_visit", "Next visit", "Tell us when we meet", (runs("Dry mouth, constipation or tingling"),)
            ),
        ),
    ),
    MainMessage(
        "The main thing to know",
        runs("RLN makes muscles weak, most of all in the legs. It can be treated, and most people get stronger."),
    ),
    Contents("What is in this leaflet?", CONTENTS, ("page ", "")),
    section(
        "definition",
        "What is RLN?",
        *paragraphs(
            (
                "RLN is a rare illness of the place where a nerve meets a muscle. It is an "
                "**autoimmune** illness: the body's own defences attack a healthy part of the body by "
                "mistake_[1]."
            ),
            (
                "To move a muscle, a nerve ending lets out a chemical called **acetylcholine**. In "
                "RLN, **antibodies** block the small gates that start this. Too little of the "
                "chemical comes out, so the muscle gets a weak message_[1],_[2]."
            ),
        ),
        Paragraph(
            (
                Run("Other names:", strong=True),
                Run(" "),
                Run("lattice syndrome"),
                Run("; "),
                Run("síndrome de celosía", language="es"),
                Run("."),
            ),
            "other-names",
        ),
    ),
    section(
        "who_gets_it",
        "Who gets it?",
        *paragraphs("Women and men get RLN equally often. It mostly starts between 40 and 60_years of age_[2]."),
    ),
    section(
        "symptoms",
        "What are the symptoms?",
        *paragraphs("They come slowly, over weeks or months, and differ from one person to the next."),
        Group(
            "Legs and arms",
            (bullets("Hard to climb stairs or to rise from a chair", "Heavy, aching or slow legs", "Weak upper arms"),),
            "symptoms",
        ),
        Group(
            "Eyes, mouth and throat",
            (bullets("Blurred or double vision", "Drooping eyelids", "Trouble with swallowing or speech"),),
            "symptoms",
        ),
        Group(
            "Functions you do not control",
            (bullets("Dry mouth", "Constipation", "Dizziness when you stand up"),),
            "symptoms",
        ),
        Group(
            "What changes it",
            (
                bullets(
                    "Strength can get better for a short time after you use a muscle",
                    "Heat and tiredness can make it worse",
                ),
                *paragraphs("Most people have good and bad days."),
            ),
            "symptoms",
        ),
    ),
    section(
        "tests",
        "Which tests might I have?",
        Entry(
            "Blood test",
            "test",
            (
                LabelledText(
                    "",
                    paragraphs(
                        "A small amount of blood is taken from your arm. The laboratory looks for the antibodies."
                    ),
                ),
            ),
        ),
        Entry(
            "Electromyography (nerve and muscle test)",
            "test",
            (
                LabelledText(
                    "",
                    paragraphs(
                        "Small electric pulses measure how well the message gets through. It can be "
                        "uncomfortable, but it is short."
                    ),
                ),
            ),
        ),
        Entry(
            "Scan of the chest",
            "test",
            (LabelledText("", paragraphs("A scan looks for other causes. You may need it again every few months.")),),
        ),
    ),
    section(
        "treatments",
        "How is it treated?",
        *paragraphs("Most people need more than one treatment. Your team will go through them with you."),
        *_TREATMENTS,
        Table(
            "What to do when you miss a dose",
            ("Medicine", "Up to 2_hours late".replace("_", "\u00a0"), "Later than that"),
            (
                (
                    runs("Amifampridine"),
                    runs("Take it now"),
                    runs("Leave it out, and take the next one at its time"),
                ),
                (
                    runs("Prednisolone"),
                    runs("Take it now, with food"),
                    runs("Take it with the next meal, but never two at once"),
                ),
                (runs("Azathioprine"), runs("Take it now"), runs("Leave it out, and tell us at your next visit")),
            ),
            (30, 30, 40),
            "doses",
        ),
    ),
)
