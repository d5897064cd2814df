"""The sentences in English."""

from __future__ import annotations

from typing import Final

from actions.replies.english_journeys import JOURNEY, PLAN_MAIL
from actions.replies.wording import (
    AnswerWords,
    ButtonWords,
    ConsentWords,
    DutyWords,
    FormWords,
    OutcomeWords,
    Wording,
)

ENGLISH: Final = Wording(
    buttons=ButtonWords(
        person="Talk to a person",
        yes="Yes",
        no="No",
        send="Send it",
        change="Change something",
        cancel="Cancel",
    ),
    answer=AnswerWords(
        unknown=(
            "I cannot find an answer to that in my documents, and I would rather not guess. "
            "Would you like to leave your question for a person?"
        ),
        unknown_guided=(
            "I cannot find an answer to just that in my documents. I can look for what fits your company, "
            "or you can leave your question for a person."
        ),
        unknown_part=(
            "I cannot find an answer to this part in my documents, and I would rather not guess: "
            "“{question}” Would you like to leave it for a person?"
        ),
        more_of_what="More of what? Write it in a few words, or choose what I can look for:",
        side_by_side="I leave the choice to you. This is what my documents say about each:",
        not_told="{title}: my document about it does not tell.",
        none_tells=(
            "My documents about what we have talked about do not tell, and I would rather not guess. "
            "Would you like to leave your question for a person?"
        ),
        in_other_language="I only have this in Swedish:",
        same_caution="The same caution as before holds for this answer.",
        by_model="Put into words by a language model from these sources.",
        unavailable=(
            "I cannot open my documents right now, so I cannot answer that. "
            "Please try again later, or leave your question for a person."
        ),
    ),
    duty=DutyWords(
        present="Staff are on duty until {time}.",
        back="Nobody is on duty right now; staff are back {day} at {time} and will read your message then.",
        away="Nobody is on duty right now; staff will read your message when they are back.",
        clock="{hour:02}:{minute:02}",
        midnight="midnight",
        near={0: "today", 1: "tomorrow"},
        weekdays=(
            "on Monday",
            "on Tuesday",
            "on Wednesday",
            "on Thursday",
            "on Friday",
            "on Saturday",
            "on Sunday",
        ),
        date="on {day} {month}",
        months=(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ),
    ),
    form=FormWords(
        start=(
            "Gladly. {duty}\n\n"
            "I will ask what it is about, and for your company, your name and your e-mail address. "
            "Before anything goes to the staff of {cluster}, I show you all of it and ask for your yes. "
            "You may ask me things in between, or write Cancel at any time."
        ),
        start_with_need=(
            "Gladly. {duty}\n\n"
            "I have noted this:\n“{need}”\n\n"
            "If it is about something else, just write “it is about” and what.\n\n"
            "I will ask for your company, your name and your e-mail address. "
            "Before anything goes to the staff of {cluster}, I show you all of it and ask for your yes. "
            "You may ask me things in between, or write Cancel at any time."
        ),
        start_again="Let us go on with the details that you gave before.",
        noted="I have noted {field}: {value}.",
        changed="I have changed {field} to: {value}.",
        removed="I have removed {field}.",
        added="I have added this to your message: {value}",
        left_out="Then we go on without it.",
        restarted="All right, we begin again. What you wrote before is gone.",
        ask_email="Which e-mail address may we answer to?",
        unclear="I did not quite get that.",
        purpose="It helps staff to answer you. Nothing is sent before you have seen all of it and said yes.",
        person="That is what these questions are for: a person gets your answers, if you say yes at the end.",
        question_added=(
            "I cannot find an answer to that in my documents. "
            "I have added the question to your message, so that staff see it if you send it."
        ),
        part_added=(
            "I cannot find an answer to this part in my documents: “{question}” "
            "I have added it to your message, so that staff see it if you send it."
        ),
        question_unanswered="I cannot open my documents right now, so I cannot answer that.",
        fields={
            "need_text": "your message",
            "company_name": "the company",
            "organisation_number": "the organisation number",
            "contact_name": "your name",
            "email": "your e-mail address",
            "phone": "your phone number",
        },
        problems={
            "need_too_short": "A few words about what you need are enough.",
            "company_too_short": "That does not look like a company name. Write it as you would on a letter.",
            "company_is_wish": (
                "That reads like a sentence rather than a company name. If it is the name, "
                "write “the company is called” before it."
            ),
            "company_required": (
                "Staff need to know whom they answer. If there is no company yet, "
                "write your project's name, or “private”. You can also write Cancel."
            ),
            "need_is_no": "Then tell me in a few words what you want from staff, or write Cancel to leave.",
            "company_too_long": "That is longer than a company name can be here (120 characters).",
            "name_missing": "That does not look like a name. A first name is enough.",
            "name_too_long": "That is longer than a name can be here (80 characters).",
            "required": "Without this, staff cannot answer you. You can also write Cancel.",
            "email_is_phone": "That looks like a phone number. Staff answer by e-mail, so I need an address.",
            "email_no_at": "An e-mail address has an @ in it, such as name@company.se.",
            "email_no_dot": "“{shown}” is missing a dot after the @, as in company.se.",
            "email_no_local": "“{shown}” is missing the part before the @.",
            "email_two_at": "“{shown}” has more than one @.",
            "email_space": "There is a space inside the e-mail address. Please write it without.",
            "email_slip": "Did you mean “{shown}”? Answer Yes or No, or write the address as it should be.",
            "email_invalid": "“{shown}” is not an address that e-mail can reach. Is there a slip in it?",
            "phone_invalid": (
                "That does not look like a phone number. Write it with the area code, or write Skip."
            ),
            "number_length": (
                "A Swedish organisation number has ten digits, such as 556036-0793. "
                "If you have none, or the company is not Swedish, write Skip."
            ),
            "number_missing": (
                "That has no number in it. The organisation number is optional: write Skip to go on without."
            ),
            "number_checksum": "Those ten digits do not add up to an organisation number; one may be "
            "wrong. You can also write Skip.",
            "number_personal": (
                "That looks like a personal identity number. I do not need it, and have not noted it. "
                "Give a company's number, or write Skip."
            ),
        },
    ),
    consent=ConsentWords(
        check="Please check this:",
        ask=(
            "May I send this to the staff of {cluster}, so that they can answer you? They keep the "
            "company with its organisation number, your name, e-mail address and telephone number, "
            "as far as you have given them, and what you wrote. How personal data are handled: "
            "{privacy_url}"
        ),
        ask_again="May I send what stands above to the staff of {cluster}? Please answer Yes or No.",
        declined=(
            "Then I send nothing for now. You can send it after all, change something, or cancel. "
            "A change you can also just write, such as “the e-mail is name@company.se”."
        ),
        choose=(
            "What should be different? Choose it, or just write it, such as “the e-mail is "
            "name@company.se” or “my name is Kim Berg”."
        ),
        changes={
            "need_text": "Change the message",
            "company_name": "Change the company",
            "organisation_number": "Change the organisation number",
            "contact_name": "Change my name",
            "email": "Change the e-mail",
            "phone": "Change the phone number",
        },
        labels={
            "need_text": "About",
            "company_name": "Company",
            "organisation_number": "Organisation number",
            "contact_name": "Name",
            "email": "E-mail",
            "phone": "Phone",
        },
    ),
    outcome=OutcomeWords(
        sent="Thank you. Your message has been passed on, and the staff of {cluster} will write to {email}.",
        not_saved=(
            "I am sorry: your message could not be saved, so nothing has been sent. "
            "Your details are still in this chat. Please press “Talk to a person” in a few minutes "
            "to try once more."
        ),
        cancelled_on_the_way="Cancelled. Nothing has been sent.",
        cancelled="Cancelled. Nothing has been sent. You are welcome to ask me something else.",
    ),
    journey=JOURNEY,
    plan_mail=PLAN_MAIL,
    language_lacks="I only speak English and Swedish. Let us go on in English.",
    language_set="Of course, let us go on in English.",
)
