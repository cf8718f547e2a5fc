using System.Text;
using Luna.Channels.WhatsApp;
using Luna.StandIns;

namespace Luna.Channels.Tests.WhatsApp;

public class signing_payloads
{
    private static readonly byte[] Body = Encoding.UTF8.GetBytes("{\"text\":\"नमस्ते\"}");
    private static readonly string Right = WhatsAppPayloads.Sign("secret", Body);
    private static readonly WhatsAppSignature Signature = new("secret");

    [Fact]
    public void the_right_one_fits_in_either_case_of_its_digits()
    {
        Signature.Fits(Body, Right).ShouldBeTrue();
        Signature.Fits(Body, "sha256=" + Right[7..].ToUpperInvariant()).ShouldBeTrue();
    }

    /// <remarks>RFC 4231, test case 2.</remarks>
    [Fact]
    public void it_is_hmac_sha256() =>
        new WhatsAppSignature("Jefe").Fits(
            "what do ya want for nothing?"u8,
            "sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843").ShouldBeTrue();

    [Fact]
    public void nothing_else_is_forgiven()
    {
        string?[] wrong =
        [
            null, "", "sha256=", Right[7..], "SHA256=" + Right[7..], "sha1=" + Right[7..], " " + Right, Right + " ",
            Right + "\n", Right[..^1], Right + "0", Right[..^1] + "g", "sha256=" + new string('0', 64), Right + "," + Right,
        ];
        wrong.ShouldAllBe(header => !Signature.Fits(Body, header));
    }

    [Fact]
    public void one_bit_of_the_body_or_the_secret_makes_it_wrong()
    {
        for (var bit = 0; bit < Body.Length * 8; bit++)
        {
            var changed = (byte[])Body.Clone();
            changed[bit / 8] ^= (byte)(1 << (bit % 8));
            Signature.Fits(changed, Right).ShouldBeFalse();
        }

        new WhatsAppSignature("secreT").Fits(Body, Right).ShouldBeFalse();
        new WhatsAppSignature("secret").Fits([.. Body, (byte)'\n'], Right).ShouldBeFalse();
    }

    [Theory, InlineData(""), InlineData(" ")]
    public void an_empty_secret_is_refused(string secret) =>
        Should.Throw<ArgumentException>(() => new WhatsAppSignature(secret));
}
