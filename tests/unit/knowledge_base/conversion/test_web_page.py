from __future__ import annotations

import pytest

from knowledge_base.conversion.web_page import read_web_page
from knowledge_base.errors import ConversionError
from tests.files import web_page

EVIL = """
<script>evil()</script><SCRIPT type=module>evil()</SCRIPT><style>.evil{}</style><noscript>evil</noscript>
<p onclick="evil()">Good <a href="javascript:evil()">text</a> <a href="data:text/html,evil">more</a></p>
<img src=x onerror="evil()"><svg onload="evil()"><script>evil()</script></svg><iframe src="//evil"></iframe>
<template>evil</template><form action="//evil"><button>evil</button></form><!-- evil -->
<object data=evil></object>
"""


def test_nothing_of_a_script_remains() -> None:
    read = read_web_page(
        web_page(EVIL, head="<script>evil()</script><meta http-equiv=refresh content='0;//evil'>")
    )
    assert "evil" not in read.markdown
    assert "Good text more" in read.markdown


def test_what_stands_around_a_page_is_left_out() -> None:
    main = "<main><h1>Clean rooms</h1><p>Open.</p><h2>Costs</h2><p>SEK 900</p></main>"
    body = f"<header>Logo</header><nav>Menu</nav>{main}<footer>Us</footer>"
    read = read_web_page(web_page(body, head="<title>Clean rooms | Tower</title>"))
    assert (read.title, read.markdown) == ("Clean rooms", "# Clean rooms\n\nOpen.\n\n## Costs\n\nSEK 900")


def test_a_page_without_a_main_part_keeps_its_text() -> None:
    read = read_web_page(
        web_page("<header><p>Logo</p></header><div><p>Open.</p></div>", head="<title>Rooms</title>")
    )
    assert (read.title, read.markdown) == ("Rooms", "Open.")


def test_links_lead_where_they_led() -> None:
    read = read_web_page(web_page('<p><a href="../prices">Prices</a></p>'), address="https://a.example/b/c")
    assert read.markdown == "[Prices](https://a.example/prices)"


def test_a_page_says_its_language_and_its_site() -> None:
    read = read_web_page(
        web_page("<p>Öppet</p>", head='<meta property="og:site_name" content="Tornet">', language="sv-SE")
    )
    assert (read.language, read.publisher) == ("sv", "Tornet")


@pytest.mark.parametrize("charset", ["iso-8859-1", "utf-8"])
def test_the_servers_word_about_the_characters_counts(charset: str) -> None:
    content = "<html><body><p>Öppet för företag</p></body></html>".encode(charset)
    assert read_web_page(content, charset).markdown == "Öppet för företag"


def test_the_pages_own_word_about_the_characters_counts_where_the_server_says_nothing() -> None:
    content = '<html><head><meta charset="iso-8859-1"></head><body><p>Öppet</p></body></html>'.encode(
        "latin-1"
    )
    assert read_web_page(content).markdown == "Öppet"


def test_a_page_of_scripts_alone_has_no_text() -> None:
    with pytest.raises(ConversionError) as caught:
        read_web_page(web_page("<div id=app></div><script>draw()</script>"))
    assert caught.value.reason == "no_text"
