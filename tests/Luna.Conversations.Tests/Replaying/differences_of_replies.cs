using System.Text.Json;
using Luna.Astrology.Places;
using Luna.Astrology.Readings;
using Luna.Conversations.Events;
using Luna.Conversations.Replaying;
using Luna.Conversations.Replies;
using Luna.Conversations.Tests.Turns;
using Luna.Conversations.Turns;

namespace Luna.Conversations.Tests.Replaying;

public class differences_of_replies
{
    private static readonly Claim Lagna = new("Your lagna is Tula.", ["lagna.rashi"], 0.95);
    private static readonly Claim Moon = new("Your Moon is in Karka.", ["graha.moon.rashi"], 0.95);

    private static readonly ReplyComposed Said = new(
        ["m1"], "en", "Your lagna is Tula.", [Lagna], [new Fact("lagna.rashi", "lagna", "The lagna is in Tula (Libra).")], "hash", "1", "luna",
        [], [new ReplyButton("move:dont-know", "I don't know")]);

    [Fact]
    public void the_same_is_none() => Between(Said with { Claims = [Lagna with { FactIds = ["lagna.rashi"] }] }).ShouldBeNull();

    [Fact]
    public void how_a_reply_came_about_is_none() =>
        Between(Said with { At = Talk.Now, Charts = [], EngineVersion = "2", FactsHash = "hash of 2" }).ShouldBeNull();

    [Fact]
    public void a_letter_is_one() => Between(Said with { Text = "Your lagna is Tula!" })!.TextChanged.ShouldBeTrue();

    [Fact]
    public void claims_are_gained_lost_or_changed()
    {
        var gained = Between(Said with { Claims = [Lagna, Moon] })!;
        (gained.Gained.Count, gained.Lost.Count, gained.Changed.Count).ShouldBe((1, 0, 0));
        var other = Between(Said with { Claims = [Moon] })!;
        (other.Gained.Count, other.Lost.Count, other.Changed.Count).ShouldBe((1, 1, 0));
        var unsure = Between(Said with { Claims = [Lagna with { Confidence = 0.5 }] })!;
        unsure.Changed.ShouldHaveSingleItem().After.Confidence.ShouldBe(0.5);
        (unsure.Gained.Count, unsure.Lost.Count).ShouldBe((0, 0));
        Between(Said with { Claims = [Lagna, Lagna] })!.Gained.ShouldBe([Lagna]);
    }

    [Fact]
    public void a_button_is_one_that_is_named() => Between(Said with { Buttons = [] })!.Besides.ShouldBe(["buttons"]);

    [Fact]
    public void another_hash_by_the_same_engine_is_one() => Between(Said with { FactsHash = "other" })!.Besides.ShouldBe(["factsHash"]);

    [Fact]
    public void silence_is_one()
    {
        var silence = Between(null)!;
        silence.TextChanged.ShouldBeTrue();
        silence.Lost.ShouldBe([Lagna]);
    }

    private static ReplyDifference? Between(ReplyComposed? now) => ReplyDifference.Between(
        new RecordedTurn(new TurnInput(Talk.Id, null, [], Talk.Now, Gazetteer.Default), Guid.NewGuid(), 1, Said), now, null,
        reply => JsonSerializer.Serialize(reply, JsonSerializerOptions.Web));
}
