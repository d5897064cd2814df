"""Projects in which nobody abroad takes part."""

from __future__ import annotations

import pytest

from knowledge_base.matching.domestic_partners import domestic_partners


@pytest.mark.parametrize(
    "text",
    [
        "All our partners are in Örebro and Falun",
        "Everyone involved sits in Sweden",
        "All parties are Swedish and that will not change",
        "Both firms are in Kil",
        "Two firms, both Swedish, develop it",
        "Four start-ups, all in Lund, share the lab",
        "We have only Swedish partners",
        "We want to keep it Swedish",
        "Let us keep the project within Sweden",
        "No hospital and nobody from another country",
        "No one from abroad takes part",
        "We would not bring in anybody foreign",
        "We have no wish to look abroad",
        "We won't team up with anyone abroad",
        "We are not going to look for partners outside Sweden",
        "Our partners are Swedish only: KTH and a firm",
        "Six companies from three Swedish counties",
        "Our firm sits in Falun, and so do the two other firms",
        "All of us are from Sweden",
        "Samtliga parter är svenska",
        "Alla parter ska vara svenska, säger styrelsen",
        "Styrelsen kräver att alla parter är svenska",
        "Båda bolagen finns i Kil",
        "Två bolag, båda svenska, utvecklar den",
        "Fyra bolag, alla i Lund, delar labbet",
        "Vi har enbart svenska partners",
        "Vi vill hålla det svenskt",
        "Vi håller oss till Sverige",
        "Inget sjukhus och ingen från utlandet",
        "Utomlands känner vi ingen",
        "I utlandet har vi inga",
        "Vi vill inte leta partner utomlands",
        "Vi tänker inte blanda in någon från utlandet",
        "Med någon utomlands söker vi inte igen",
        "Sex företag från tre svenska län",
        "Det är bara vi två, båda svenska.",
        "Alla som är med sitter i Sverige",
        "Utländska parter släpps inte in",
    ],
)
def test_a_project_at_home_has_no_partner_abroad(text: str) -> None:
    """Some programmes need one."""
    assert {span.value for span in domestic_partners(text)} == {False}


@pytest.mark.parametrize(
    "text",
    [
        "All our customers are Swedish",
        "All our partners are in Oslo",
        "Both firms are in Denmark",
        "Are all partners Swedish?",
        "If all parties are Swedish, is it still Eurostars?",
        "So far all our partners are Swedish",
        "Our partners are Swedish and Danish",
        "We don't want to sell abroad",
        "We do not look only abroad",
        "Somebody from abroad joins",
        "All partners are in Lund and Oslo",
        "We have no sales outside Sweden",
        "Nobody abroad sells it",
        "Our founders are all Swedish",
        "Alla våra kunder är svenska",
        "Alla parter är i Oslo",
        "Båda bolagen finns i Danmark",
        "Är alla parter svenska?",
        "Om alla parter är svenska, går det då?",
        "Hittills är alla parter svenska",
        "Vi vill inte sälja utomlands",
        "Någon från utlandet är med och det är bra",
        "Utomlands säljer vi inte",
        "Grundarna är alla svenska",
    ],
)
def test_sales_questions_and_partners_elsewhere_tell_no_such_thing(text: str) -> None:
    """Nor does what is only so until now."""
    assert list(domestic_partners(text)) == []
