"""Turn the packed weights into an ordinary sentence-transformers folder, once, without a model hub."""

from __future__ import annotations

import shutil
import warnings
from pathlib import Path

import torch
from sentence_transformers import SentenceTransformer
from sentence_transformers.sentence_transformer.modules import Normalize, Pooling, Transformer
from tokenizers import Regex, Tokenizer, models, normalizers, pre_tokenizers, processors
from transformers import BertConfig, BertModel, PreTrainedTokenizerFast

from knowledge_base.packed_model import PackedModel, Shape, Vocabulary

BEGIN, END, PAD, UNKNOWN = "<s>", "</s>", "<pad>", "<unk>"
EMBEDDINGS = {
    "emb.word": "embeddings.word_embeddings.weight",
    "emb.pos": "embeddings.position_embeddings.weight",
    "emb.type": "embeddings.token_type_embeddings.weight",
    "emb.ln.w": "embeddings.LayerNorm.weight",
    "emb.ln.b": "embeddings.LayerNorm.bias",
}
LAYER_PARTS = {
    "q": "attention.self.query",
    "k": "attention.self.key",
    "v": "attention.self.value",
    "ao": "attention.output.dense",
    "aln": "attention.output.LayerNorm",
    "fi": "intermediate.dense",
    "fo": "output.dense",
    "oln": "output.LayerNorm",
}
TOKENIZER_OPTIONS = {"fix_mistral_regex": False}  # else every large vocabulary is suspected to be Mistral's
PARAMETERS = {"w": "weight", "b": "bias"}


def build_model(packed: PackedModel) -> BertModel:
    """Return a Hugging Face `BertModel` with the packed weights.

    Raises:
        RuntimeError: If a tensor is missing or has another size than the model wants.
    """
    model = BertModel(_config(packed.shape), add_pooling_layer=False)
    sizes = {name: tensor.shape for name, tensor in model.state_dict().items()}
    weights = {}
    for name, values in packed.tensors.items():
        target = parameter_name(name)
        weights[target] = torch.from_numpy(values).reshape(sizes[target])
    model.load_state_dict(weights, strict=True)
    return model.eval()


def parameter_name(packed_name: str) -> str:
    """Translate a packed tensor's name: `l3.q.w` is `encoder.layer.3.attention.self.query.weight`."""
    if packed_name in EMBEDDINGS:
        return EMBEDDINGS[packed_name]
    layer, part, kind = packed_name.split(".")
    return f"encoder.layer.{layer[1:]}.{LAYER_PARTS[part]}.{PARAMETERS[kind]}"


def build_tokenizer(vocabulary: Vocabulary) -> Tokenizer:
    """Return the Unigram tokenizer: NFKC, single spaces, `▁` for a space, `<s> … </s>` around the text."""
    tokenizer = Tokenizer(models.Unigram(vocabulary.pieces, unk_id=vocabulary.unknown, byte_fallback=False))
    tokenizer.normalizer = normalizers.Sequence(
        [normalizers.NFKC(), normalizers.Replace(Regex(r"\s+"), " "), normalizers.Strip()]
    )
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace(replacement="▁", prepend_scheme="always")
    tokenizer.post_processor = processors.TemplateProcessing(
        single=f"{BEGIN} $A {END}",
        special_tokens=[(BEGIN, vocabulary.bos), (END, vocabulary.eos)],
    )
    return tokenizer


def write_folder(packed: PackedModel, folder: Path, prompts: dict[str, str]) -> None:
    """Write `packed` to `folder` as transformer + mean pooling + normalisation.

    Args:
        packed: The weights and the vocabulary.
        folder: The folder to fill.
        prompts: What sentence-transformers puts before a "query" and a "document".
    """
    source = folder / "transformer"
    build_model(packed).save_pretrained(source)
    _fast_tokenizer(packed).save_pretrained(source)
    transformer = Transformer(
        str(source), max_seq_length=packed.shape.positions, processor_kwargs=TOKENIZER_OPTIONS
    )
    model = SentenceTransformer(
        modules=[transformer, Pooling(packed.shape.hidden, "mean"), Normalize()],
        prompts=prompts,
        device="cpu",
    )
    model.save(str(folder), create_model_card=False)
    shutil.rmtree(source)


def export_onnx(folder: Path) -> None:
    """Add the full-precision ONNX form to a sentence-transformers folder, as `onnx/model.onnx`."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the tracer warns of constants that are constant here
        model = SentenceTransformer(
            str(folder),
            backend="onnx",
            device="cpu",
            local_files_only=True,
            model_kwargs={"export": True, "provider": "CPUExecutionProvider"},
            processor_kwargs=TOKENIZER_OPTIONS,
        )
        model.save_pretrained(str(folder), create_model_card=False)


def _fast_tokenizer(packed: PackedModel) -> PreTrainedTokenizerFast:
    return PreTrainedTokenizerFast(
        tokenizer_object=build_tokenizer(packed.vocabulary),
        bos_token=BEGIN,
        cls_token=BEGIN,
        eos_token=END,
        sep_token=END,
        pad_token=PAD,
        unk_token=UNKNOWN,
        model_max_length=packed.shape.positions,
    )


def _config(shape: Shape) -> BertConfig:
    return BertConfig(
        vocab_size=shape.vocabulary,
        hidden_size=shape.hidden,
        num_hidden_layers=shape.layers,
        num_attention_heads=shape.heads,
        intermediate_size=shape.feed_forward,
        max_position_embeddings=shape.positions,
        type_vocab_size=shape.token_types,
        layer_norm_eps=shape.epsilon,
        pad_token_id=1,
    )
