using Luna.Conversations.Tests.Turns;
namespace Luna.Conversations.Tests.Workflows;
public class zz_print
{
    [Fact]
    public void print()
    {
        var w = new System.Text.StringBuilder();
        void Run(Talk talk, params string[] messages) { foreach (var m in messages) { var h = talk.Hear(m); w.AppendLine($"> {m}\n[{string.Join(",", h.Events)}] asks={h.Asks}\n{h.Says}\nbuttons: {string.Join("|", h.Buttons)}\n"); } w.AppendLine("=========="); }
        Run(Talk.WithAChart(), "match me with Riya", "3 May 1992", "4 pm", "Pune", "me", "and with Asha?");
        Run(Talk.WithAChart(), "kundli milan with my husband, he was born 3 May 1992 at 4 pm in Pune", "am i manglik?");
        Run(Talk.With("namaste"), "kundli milan karna hai, main ladki hoon", "Rahul", "12 march 1988", "pata nahi", "Delhi", "5 jan 1991", "subah 6 baje", "Jaipur", "kya mujhe kaal sarp dosh hai?");
        Run(Talk.With("नमस्ते"), "गुण मिलान करना है", "रिया", "3 मई 1992", "शाम 4 बजे", "पुणे", "15 अगस्त 1990", "सुबह 10:30", "जयपुर", "क्या मैं मांगलिक हूं");
        System.IO.File.WriteAllText("/tmp/pt/out.txt", w.ToString());
    }
}
